import type { ItemView } from '#shared/contract/items.ts';
import { formatDate } from '#shared/text/dates.ts';
import { basisTexts, legalReasonTexts, legalTexts } from '#shared/text/legal.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { regimeTexts } from '#shared/text/stages.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DateText } from '../../ui/text/date-text.tsx';

/** Why the item stands before the law as it does, by which code and by which papers. */
export function ItemLegal({ legal }: { readonly legal: ItemView['legal'] }) {
  const say = useSay();
  const language = useLanguage();
  const reason = legalReasonTexts[legal.reason];
  const since = legal.since === null ? '' : say(texts.legalSince, { date: formatDate(language, legal.since) });
  return (
    <section aria-labelledby="item-legal">
      <h2 id="item-legal">{say(texts.legal)}</h2>
      <p>
        <strong>{say(legalTexts[legal.state])}</strong> {since}
      </p>
      <p>{say(reason)}</p>
      <p className="rb-quiet">
        {say(reason.article[legal.regime])} · {say(texts.legalCode, { code: say(regimeTexts[legal.regime]) })}
      </p>
      {legal.basis.length === 0 ? null : (
        <dl className="rb-facts">
          {legal.basis.map(({ id, kind, number, date }) => (
            <div key={id}>
              <dt>{say(basisTexts[kind])}</dt>
              <dd>
                {number === '' ? '' : `${number}, `}
                <DateText value={date} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
