import { MultiSelect } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { courtTexts as texts } from '#shared/text/screens/court.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useField, type FieldProps } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';
import type { NamedItem } from './court-words.ts';

const mostOptions = 60;

/** Some items of a seizure, by number or words; none chosen means all of them. */
export function ItemsField<T extends FieldValues, O>({
  items,
  ...props
}: FieldProps<T, O> & { readonly items: readonly NamedItem[] }) {
  const { parts, value, set, onBlur, ref } = useField(props);
  const known = new Set(items.map(({ item }) => item));
  const chosen = Array.isArray(value) ? value.filter((id): id is string => known.has(String(id))) : [];
  return (
    <MultiSelect
      {...parts}
      ref={ref}
      data={items.map(({ item, number, description }) => ({ value: item, label: `${number} · ${description}` }))}
      value={chosen}
      searchable
      hidePickedOptions
      limit={mostOptions}
      onChange={set}
      onBlur={onBlur}
    />
  );
}

export interface NumberNoteProps {
  /** Which pattern of the unit; null: none is kept for such papers. */
  readonly kind: 'seizure-order' | 'court' | null;
  readonly number: string;
}

/** A number that looks otherwise than the unit writes them: said, never refused. */
export function NumberNote({ kind, number }: NumberNoteProps) {
  const say = useSay();
  const { data } = useCatalogueQuery('configuration.get', { topic: 'numbers' });
  const set = data?.topic === 'numbers' ? data.value.find((each) => each.kind === kind) : undefined;
  const pattern = set === undefined ? undefined : readNumberPattern(set.pattern);
  const fits = pattern?.ok !== true || number.trim() === '' || hasNumberPattern(pattern.value, number);
  return (
    <p className="rb-court-note" role="status">
      {fits || set === undefined
        ? ''
        : say(texts.otherPattern, { example: set.example === '' ? set.pattern : set.example })}
    </p>
  );
}
