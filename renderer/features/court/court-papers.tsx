import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Applications } from './applications.tsx';
import type { CourtCase } from './court-words.ts';
import { Orders } from './orders.tsx';
import { Rulings } from './rulings.tsx';
import { SeizureStanding } from './seizure-standing.tsx';
import { useCourtCase } from './use-court-case.ts';
import './court.css';

/** Left how every item stands before the law and what comes next; right the papers that say so. */
export function CourtPapers({ caseId }: { readonly caseId: string }) {
  const { data, failure, refetch } = useCourtCase(caseId);
  return (
    <>
      <ErrorNotice failure={failure} onRetry={refetch} />
      {data === undefined ? null : (
        <div className="rb-court">
          <Seizures known={data} />
          <div className="rb-court-papers">
            <Orders known={data} />
            <Applications known={data} />
            <Rulings known={data} />
          </div>
        </div>
      )}
    </>
  );
}

function Seizures({ known }: { readonly known: CourtCase }) {
  const say = useSay();
  return (
    <section aria-labelledby="court-standing">
      <h2 id="court-standing">{say(texts.standing)}</h2>
      {known.view.seizures.length === 0 ? <p className="rb-quiet">{say(texts.noSeizures)}</p> : null}
      <ul className="rb-court-seizures">
        {known.view.seizures.map((seizure) => (
          <SeizureStanding key={seizure.seizure} seizure={seizure} known={known} />
        ))}
      </ul>
    </section>
  );
}
