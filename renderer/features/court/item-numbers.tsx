import { useState } from 'react';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import type { NamedItem } from './court-words.ts';

const first = 8;

/** Numbers that lead to their items; many are folded up. */
export function ItemNumbers({ items }: { readonly items: readonly NamedItem[] }) {
  const say = useSay();
  const { go } = useNavigation();
  const [open, setOpen] = useState(false);
  const shown = open ? items : items.slice(0, first);
  return (
    <span className="rb-court-numbers">
      {shown.map(({ item, number, description }) => (
        <button
          key={item}
          type="button"
          className="rb-number-link"
          title={description}
          aria-label={say(texts.openItem, { number })}
          onClick={() => {
            go({ screen: 'item', item });
          }}
        >
          {number}
        </button>
      ))}
      {items.length > shown.length ? (
        <button
          type="button"
          className="rb-number-link"
          onClick={() => {
            setOpen(true);
          }}
        >
          {say(texts.moreItems, { count: items.length - shown.length })}
        </button>
      ) : null}
    </span>
  );
}
