import type { DutyRow } from '#shared/contract/duties.ts';
import { isAlarm } from '#shared/domain/procedure/duties/rules.ts';
import { ruleTexts } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DutyBadge } from '../../ui/state/duty-badge.tsx';
import { dutyKey } from './duty-words.ts';
import './duties.css';

const MOST_SHOWN = 3;
/** More than any case has at once: the open ones stand among the cleared. */
const MOST_READ = 200;

/** An alarm waits for no date. */
function urgency({ clearedBy, due }: DutyRow): string {
  return isAlarm(clearedBy) ? '0' : (due?.dueOn ?? '9');
}

function DueText({ duty }: { readonly duty: DutyRow }) {
  const say = useSay();
  const item = duty.about.item === null ? '' : `${duty.about.item.number}: `;
  const words = `${item}${say(ruleTexts[duty.rule])}`;
  return <span title={words}>{words}</span>;
}

/** What of one case is open, the nearest date first; the rest stands in its own tab. */
export function CaseDue({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const duties = useCatalogueQuery('duties.list', { case: caseId, before: null, after: null, limit: MOST_READ });
  if (duties.failure !== null) return <ErrorNotice failure={duties.failure} onRetry={duties.refetch} />;
  const open = (duties.data?.rows ?? [])
    .filter(({ state }) => state !== 'cleared')
    .toSorted((one, other) => urgency(one).localeCompare(urgency(other)));
  if (duties.data !== undefined && open.length === 0) return <p className="rb-quiet">{say(texts.nothingOpen)}</p>;
  return (
    <ul className="rb-due-next">
      {open.slice(0, MOST_SHOWN).map((duty) => (
        <li key={dutyKey(duty)}>
          <DutyBadge duty={duty} />
          <DueText duty={duty} />
        </li>
      ))}
      {open.length > MOST_SHOWN ? (
        <li className="rb-quiet">{say(texts.moreOpen, { count: open.length - MOST_SHOWN })}</li>
      ) : null}
    </ul>
  );
}
