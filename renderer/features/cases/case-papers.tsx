import { IconScript } from '@tabler/icons-react';
import type { CaseView } from '#shared/contract/cases.ts';
import { caseTexts as texts } from '#shared/text/screens/cases.ts';
import { urgentGroundTexts, warrantKindTexts } from '#shared/text/terms.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

/** The papers that give authority, and each seizure with the one it rests on. */
export function CasePapers({ caseId }: { readonly caseId: string }) {
  const say = useSay();
  const { data: view } = useCatalogueQuery('cases.get', { case: caseId });
  if (view === undefined) return null;
  return (
    <div className="rb-papers">
      <section>
        <h2>{say(texts.warrants)}</h2>
        {view.warrants.length === 0 ? (
          <EmptyState icon={<IconScript size={32} stroke={1.2} />} sentence={say(texts.noWarrants)} />
        ) : null}
        <ul>
          {view.warrants.map((warrant) => (
            <li key={warrant.warrant}>
              <p>
                <strong>{warrant.number}</strong> · {say(warrantKindTexts[warrant.kind])}
              </p>
              <p className="rb-quiet">
                <DateText value={warrant.date} /> · {warrant.issuer}
              </p>
              {warrant.scope === '' ? null : <p className="rb-quiet">{warrant.scope}</p>}
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>{say(texts.seizures)}</h2>
        {view.seizures.length === 0 ? (
          <EmptyState icon={<IconScript size={32} stroke={1.2} />} sentence={say(texts.noSeizures)} />
        ) : null}
        <ul>
          {view.seizures.map((seizure) => (
            <Seizure key={seizure.seizure} seizure={seizure} warrants={view.warrants} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Seizure({
  seizure,
  warrants,
}: {
  readonly seizure: CaseView['seizures'][number];
  readonly warrants: CaseView['warrants'];
}) {
  const say = useSay();
  const warrant = warrants.find((paper) => paper.warrant === seizure.warrant);
  const ground =
    seizure.urgentGround === null ? '' : say(texts.urgent, { ground: say(urgentGroundTexts[seizure.urgentGround]) });
  const witnesses = seizure.witnesses.length === 0 ? say(texts.noWitness) : seizure.witnesses.join(', ');
  return (
    <li>
      <p>
        <strong>{seizure.place}</strong> · {say(texts.itemCount, { count: seizure.items })}
      </p>
      <p className="rb-quiet">
        {say(texts.seizedAt)} <DateText value={seizure.at} /> · {say(texts.holder)}: {seizure.holder} ·{' '}
        {say(texts.witnesses)}: {witnesses}
      </p>
      <p className="rb-quiet">
        {say(texts.authority)}: {warrant === undefined ? ground : warrant.number}
      </p>
    </li>
  );
}
