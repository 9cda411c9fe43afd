import { IconGavel } from '@tabler/icons-react';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { DateText } from '../../ui/text/date-text.tsx';
import { thingsOf, type CourtCase } from './court-words.ts';

export function Rulings({ known }: { readonly known: CourtCase }) {
  const say = useSay();
  const { go } = useNavigation();
  const { rulings } = known.court;
  return (
    <section aria-labelledby="court-rulings">
      <h2 id="court-rulings">{say(texts.rulings)}</h2>
      {rulings.length === 0 ? <p className="rb-quiet">{say(texts.noRulings)}</p> : null}
      <ul>
        {rulings.map((ruling) => (
          <li key={ruling.decision}>
            <p>
              <strong>{ruling.number}</strong> · {say(courtOutcomeTexts[ruling.outcome])}
            </p>
            <p className="rb-quiet">
              <DateText value={ruling.date} /> · {ruling.court} ·{' '}
              {say(texts.about, { things: thingsOf(known, ruling, say) })}
              {ruling.attachment === null ? '' : ` · ${say(texts.hasScan)}`}
            </p>
            {ruling.reason === '' ? null : <p className="rb-quiet">{ruling.reason}</p>}
          </li>
        ))}
      </ul>
      <ActionButton
        id="court.rule"
        act="record-case"
        label={texts.rule}
        keys="Alt+R"
        icon={<IconGavel size={16} stroke={1.5} />}
        disabled={known.court.groups.length === 0}
        onRun={() => {
          go({ screen: 'ruling-new', case: known.view.case.case });
        }}
      />
    </section>
  );
}
