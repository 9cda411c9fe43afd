import { MultiSelect } from '@mantine/core';
import type { FieldValues } from 'react-hook-form';
import { useField, type FieldProps } from './field.tsx';

const mostOptions = 60;

export interface NamedItem {
  readonly item: string;
  readonly number: string;
  readonly description: string;
}

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
