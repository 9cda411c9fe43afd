import {
  IconArchive,
  IconBuildingBank,
  IconBuildingWarehouse,
  IconClock,
  IconClockExclamation,
  IconGavel,
  IconLock,
  IconLockOpen,
  IconMicroscope,
  IconUserCheck,
  IconUserSearch,
  IconUserShield,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import { formatDate } from '#shared/text/dates.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { custodyTexts, packageTexts } from '#shared/text/terms.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import type { Tone } from '../theme/tokens.ts';
import { Badge } from './badge.tsx';

interface Look {
  readonly tone: Tone;
  readonly icon: ComponentType<{ size?: number; stroke?: number }>;
}

/** Out of the store is violet, not red or amber: being out is lawful; being late is what alarms. */
const custodyLooks: Readonly<Record<CustodyState, Look>> = {
  'with-investigator': { tone: 'neutral', icon: IconUserShield },
  stored: { tone: 'accent', icon: IconArchive },
  'at-laboratory': { tone: 'away', icon: IconMicroscope },
  'lent-to-investigator': { tone: 'away', icon: IconUserSearch },
  'on-loan': { tone: 'away', icon: IconUserCheck },
  'at-state-store': { tone: 'away', icon: IconBuildingWarehouse },
  'in-court': { tone: 'away', icon: IconGavel },
  'with-prosecutor': { tone: 'done', icon: IconBuildingBank },
};

const size = { size: 14, stroke: 1.5 };

export function CustodyBadge({ state }: { readonly state: CustodyState }) {
  const say = useSay();
  const { tone, icon: Icon } = custodyLooks[state];
  return (
    <Badge tone={tone} icon={<Icon {...size} />}>
      {say(custodyTexts[state])}
    </Badge>
  );
}

/** The package axis: sealed under a number, or open. */
export function PackageBadge({ seal }: { readonly seal: string | null }) {
  const say = useSay();
  if (seal === null) {
    return (
      <Badge tone="neutral" icon={<IconLockOpen {...size} />}>
        {say(packageTexts.open)}
      </Badge>
    );
  }
  return (
    <Badge tone="accent" icon={<IconLock {...size} />} title={seal}>
      {say(packageTexts.sealed)} {seal}
    </Badge>
  );
}

/** When something that is out must be back. Red only when it is late. */
export function DueBadge({ due, overdue }: { readonly due: string; readonly overdue: boolean }) {
  const say = useSay();
  const language = useLanguage();
  const Icon = overdue ? IconClockExclamation : IconClock;
  return (
    <Badge tone={overdue ? 'alarm' : 'neutral'} icon={<Icon {...size} />}>
      {say(overdue ? kitTexts.overdueSince : kitTexts.dueOn, { date: formatDate(language, due) })}
    </Badge>
  );
}
