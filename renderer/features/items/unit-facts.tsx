import type { ReactNode } from 'react';
import { classFieldsOf } from '#shared/domain/item/class-fields.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import { formatDate } from '#shared/text/dates.ts';
import { fieldLabels } from '#shared/text/fields.ts';
import { itemTexts as texts } from '#shared/text/screens/items.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';

export interface Fact {
  readonly label: Text;
  readonly value: ReactNode;
}

/** What stands beside the facts of the class: the unit's own number and fields, and what is said of the item as a whole. */
export function useUnitFacts({ unitNumber, movable, sameAs, fields, attributes }: ItemSeized): readonly Fact[] {
  const say = useSay();
  const language = useLanguage();
  const own = Object.entries(fields ?? {});
  const asked = useCatalogueQuery('configuration.get', { topic: 'item-classes' }, { enabled: own.length > 0 });
  const rules = asked.data?.topic === 'item-classes' ? asked.data.value : [];
  const known = classFieldsOf(rules, attributes.class).fields;
  const fieldFacts = own.map(([key, value]): Fact => {
    const field = known.find((each) => each.key === key);
    // A label is the unit's own word, the same in either language; a field that it took away is shown by its key.
    const label = field?.label ?? key;
    return { label: { id: label, en: label }, value: field?.type === 'date' ? formatDate(language, value) : value };
  });
  return [
    { label: fieldLabels.unitNumber, value: unitNumber ?? '' },
    { label: fieldLabels.movable, value: movable === false ? say(texts.immovable) : '' },
    { label: fieldLabels.sameAs, value: sameAs ?? '' },
    ...fieldFacts,
  ];
}
