import { IconCircleCheck, IconClock } from '@tabler/icons-react';
import type { Output } from '#shared/contract/contract.ts';
import { backupTexts as texts } from '#shared/text/screens/backup.ts';
import type { Text } from '#shared/text/text.ts';
import { usePreferences } from '../../bridge/preferences.ts';
import { clockNow } from '../../effects/clock.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { Badge } from '../../ui/state/badge.tsx';
import { backupState, isDue, type Rhythm } from './due.ts';

/** When a backup was last made and one last drilled, and whether it is time again. */
export function Rhythms({ backups }: { readonly backups: Output<'backup.list'> }) {
  const say = useSay();
  const language = useLanguage();
  const preferences = usePreferences();
  if (preferences === null) return null;
  const { backupDays, drillDays } = preferences;
  const state = backupState(backups, clockNow(), preferences);
  const { entriesSince } = backups;
  const since =
    entriesSince === 0 ? say(texts.sinceNone) : say(texts.sinceEntries, { count: formatCount(language, entriesSince) });
  return (
    <dl className="rb-rhythms">
      <OneRhythm label={texts.lastBackup} rhythm={state.backup} days={backupDays} due={texts.backupDue}>
        {state.backup.daysAgo === null ? '' : since}
      </OneRhythm>
      <OneRhythm label={texts.lastDrill} rhythm={state.drill} days={drillDays} due={texts.drillDue} />
    </dl>
  );
}

interface OneRhythmProps {
  readonly label: Text;
  readonly rhythm: Rhythm;
  readonly days: number;
  readonly due: Text;
  readonly children?: string;
}

function OneRhythm({ label, rhythm, days, due, children = '' }: OneRhythmProps) {
  const say = useSay();
  const { daysAgo, dueIn } = rhythm;
  const when =
    daysAgo === null ? say(texts.never) : daysAgo === 0 ? say(texts.today) : say(texts.daysAgo, { days: daysAgo });
  return (
    <div className="rb-rhythm">
      <dt>{say(label)}</dt>
      <dd>
        <strong>{when}</strong>
        {children === '' ? null : <span className="rb-quiet">{children}</span>}
        {isDue(rhythm) ? (
          <Badge tone="soon" icon={<IconClock size={14} stroke={1.5} />}>
            {say(due, { days })}
          </Badge>
        ) : null}
        {dueIn !== null && dueIn > 0 && daysAgo !== null ? (
          <Badge tone="neutral" icon={<IconCircleCheck size={14} stroke={1.5} />}>
            {say(texts.backupFine, { days: dueIn })}
          </Badge>
        ) : null}
      </dd>
    </div>
  );
}
