import { useEffect, useRef } from 'react';
import { useWatch } from 'react-hook-form';
import type { FormOf } from '../../ui/form/form.tsx';
import type { seizureSchema } from './seizure-form.ts';

/** Tells when a person gives a row another class: its facts are then those of the new class, empty. */
export function useClassChange(
  control: FormOf<typeof seizureSchema>['control'],
  index: number,
  onChange: (itemClass: string) => void,
): void {
  const itemClass = useWatch({ control, name: `items.${index}.attributes.class` });
  const before = useRef(itemClass);
  useEffect(() => {
    if (before.current === itemClass) return;
    before.current = itemClass;
    onChange(itemClass);
  });
}
