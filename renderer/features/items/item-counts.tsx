import type { ItemSeized } from '#shared/domain/item/events.ts';
import { formatDate } from '#shared/text/dates.ts';
import { deduplicatedTexts } from '#shared/text/item-kinds.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { countMethodTexts } from '#shared/text/terms.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

/** Numbers that somebody reported, each with where it comes from: it is worth what that is worth. */
export function ItemCounts({ counts }: { readonly counts: NonNullable<ItemSeized['counts']> }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <section aria-labelledby="item-counts">
      <h2 id="item-counts">{say(texts.counts)}</h2>
      <ul className="rb-item-lines">
        {counts.map(({ what, value, unit, method, by, on, deduplicated }, index) => (
          <li key={index}>
            <p>
              {what}: <strong>{formatCount(language, value)}</strong> {unit}
            </p>
            <p className="rb-quiet">
              {say(texts.countOrigin, { method: say(countMethodTexts[method]), by, date: formatDate(language, on) })} ·{' '}
              {say(texts.countUnique, { answer: say(deduplicatedTexts[deduplicated]) })}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
