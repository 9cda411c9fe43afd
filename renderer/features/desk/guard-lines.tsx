import { IconAlertTriangle, IconCircleCheck, IconCircleDashed } from '@tabler/icons-react';
import type { StageGuard } from '#shared/domain/case/stages.ts';
import type { Act } from '#shared/domain/roles/acts.ts';
import { deskTexts as texts } from '#shared/text/screens/desk.ts';
import { citationText, guardTexts } from '#shared/text/stages.ts';
import { useActs } from '../../ui/commands/acts.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import type { Route } from '../../ui/navigation/routes.ts';
import type { Text } from '#shared/text/text.ts';
import type { AskedGuard } from './stage-line.ts';
import './guard-lines.css';

interface Way {
  readonly label: Text;
  readonly act: Act;
  readonly route: Route;
}

/** Where what a guard asks for is recorded. */
function wayOf(guard: StageGuard, caseId: string): Way | null {
  const letter = (kind: 'case-conference' | 'spdp' | 'coordination-record'): Way => ({
    label: texts.recordIt,
    act: 'record-case',
    route: { screen: 'letter-new', case: caseId, kind },
  });
  switch (guard) {
    case 'case-conference':
      return letter('case-conference');
    case 'spdp-sent':
      return letter('spdp');
    case 'guidance-answered':
      return letter('coordination-record');
    case 'list-frozen':
    case 'list-complete':
      return {
        label: texts.freezeList,
        act: 'hand-over',
        route: { screen: 'handover-new', case: caseId, stage: 'tahap-1' },
      };
    case 'child-suspect':
      return { label: texts.toPeople, act: 'record-case', route: { screen: 'case', case: caseId, tab: 'people' } };
    default:
      return null;
  }
}

/** Whether a list is complete is no question while there is none. */
function worthShowing(guards: readonly AskedGuard[]): readonly AskedGuard[] {
  const noList = guards.some(({ guard, done }) => guard === 'list-frozen' && !done);
  return noList ? guards.filter(({ guard }) => guard !== 'list-complete') : guards;
}

export interface GuardLinesProps {
  readonly caseId: string;
  readonly guards: readonly AskedGuard[];
  /** Met by the case, or by what stands in the form. */
  readonly isMet: (asked: AskedGuard) => boolean;
}

/** What a stage asks for: there or not, required or only warned of, and on which article it rests. */
export function GuardLines({ caseId, guards, isMet }: GuardLinesProps) {
  return (
    <ul className="rb-guards">
      {worthShowing(guards).map((asked) => (
        <GuardLine key={asked.guard} caseId={caseId} asked={asked} met={isMet(asked)} />
      ))}
    </ul>
  );
}

function GuardLine({
  caseId,
  asked,
  met,
}: {
  readonly caseId: string;
  readonly asked: AskedGuard;
  readonly met: boolean;
}) {
  const say = useSay();
  const { go } = useNavigation();
  const acts = useActs();
  const way = met ? null : wayOf(asked.guard, caseId);
  const words = say(guardTexts[asked.guard]);
  return (
    <li className={met ? 'rb-guard rb-guard-met' : 'rb-guard'}>
      <GuardIcon asked={asked} met={met} />
      <span>
        {words}{' '}
        <span className="rb-quiet rb-guard-source">
          {say(met ? texts.done : asked.effect === 'refuses' ? texts.refuses : texts.warns)}
          {asked.source === null ? '' : ` · ${say(texts.basis, { source: say(citationText(asked.source)) })}`}
        </span>
        {way !== null && acts.includes(way.act) ? (
          <button
            type="button"
            className="rb-link"
            aria-label={`${say(way.label)}: ${words}`}
            onClick={() => {
              go(way.route);
            }}
          >
            {say(way.label)}
          </button>
        ) : null}
      </span>
    </li>
  );
}

const size = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

function GuardIcon({ asked, met }: { readonly asked: AskedGuard; readonly met: boolean }) {
  if (met) return <IconCircleCheck {...size} />;
  return asked.effect === 'refuses' ? <IconCircleDashed {...size} /> : <IconAlertTriangle {...size} />;
}
