import type { ItemView } from '#shared/contract/items.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';

type Other = ItemView['parts'][number];

/** What the item is part of, and what is part of it; each leads there. */
export function ItemFamily({ outer, parts }: Pick<ItemView, 'outer' | 'parts'>) {
  const say = useSay();
  if (outer === null && parts.length === 0) return null;
  return (
    <section aria-labelledby="item-family">
      <h2 id="item-family">{say(outer === null ? texts.parts : texts.partOf)}</h2>
      <ul className="rb-item-lines">
        {(outer === null ? parts : [outer]).map((other) => (
          <li key={other.item}>
            <ItemLink other={other} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ItemLink({ other: { item, number, description } }: { readonly other: Other }) {
  const { go } = useNavigation();
  return (
    <button
      type="button"
      className="rb-item-link"
      onClick={() => {
        go({ screen: 'item', item });
      }}
    >
      <span className="rb-mono">{number}</span> {description}
    </button>
  );
}
