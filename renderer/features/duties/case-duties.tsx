import { clearedByTexts, derivationLines, dutyNumbers, ruleTexts } from '#shared/text/duties.ts';
import { dutiesTexts as texts } from '#shared/text/screens/duties.ts';
import { useCataloguePages } from '../../bridge/queries.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DutyBadge } from '../../ui/state/duty-badge.tsx';
import { dutyKey } from './duty-words.ts';
import './duties.css';

/** The duties of one case, for its page: open ones first, then what was cleared, each with how its date came about. */
export function CaseDuties({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const language = useLanguage();
  const duties = useCataloguePages('duties.list', { case: caseId, before: null });
  if (duties.failure !== null) return <ErrorNotice failure={duties.failure} onRetry={duties.refetch} />;
  if (!duties.pending && duties.rows.length === 0) return <p className="rb-quiet">{say(texts.empty)}</p>;
  const rows = duties.rows.toSorted((a, b) => Number(a.state === 'cleared') - Number(b.state === 'cleared'));
  return (
    <ul className="rb-duties-of-case">
      {rows.map((duty) => (
        <li key={dutyKey(duty)}>
          <DutyBadge duty={duty} />
          <details>
            <summary>
              {say(ruleTexts[duty.rule])}
              {dutyNumbers(duty) === '' ? '' : ` (${dutyNumbers(duty)})`}
            </summary>
            <ol>
              {derivationLines(language, duty).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
            {duty.state === 'cleared' ? null : (
              <p className="rb-quiet">{say(texts.clears, { what: say(clearedByTexts[duty.clearedBy]) })}</p>
            )}
          </details>
        </li>
      ))}
    </ul>
  );
}
