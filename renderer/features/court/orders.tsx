import { IconFilePlus } from '@tabler/icons-react';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { warrantKindTexts } from '#shared/text/terms.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import type { CourtCase } from './court-words.ts';

/** Orders of the unit, and papers of the court that name their things in free text. */
export function Orders({ known }: { readonly known: CourtCase }) {
  const say = useSay();
  const { go } = useNavigation();
  const { warrants } = known.view;
  return (
    <section aria-labelledby="court-orders">
      <h2 id="court-orders">{say(texts.orders)}</h2>
      {warrants.length === 0 ? <p className="rb-quiet">{say(texts.noOrders)}</p> : null}
      <ul>
        {warrants.map(({ warrant, number, kind, date, issuer, scope }) => (
          <li key={warrant}>
            <p>
              <strong>{number}</strong> · {say(warrantKindTexts[kind])}
            </p>
            <p className="rb-quiet">
              <DateText value={date} /> · {issuer}
            </p>
            {scope === '' ? null : <p className="rb-quiet">{scope}</p>}
          </li>
        ))}
      </ul>
      <ActionButton
        id="court.order"
        act="record-case"
        label={caseTexts.warrantTitle}
        icon={<IconFilePlus size={16} stroke={1.5} />}
        onRun={() => {
          go({ screen: 'warrant-new', case: known.view.case.case });
        }}
      />
    </section>
  );
}
