import { useState } from 'react';
import { classFieldsOf } from '#shared/domain/item/class-fields.ts';
import type { ItemSeized } from '#shared/domain/item/events.ts';
import type { Failure } from '#shared/errors/result.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useLanguage } from '../../ui/language/language.tsx';
import type { Field } from '../../ui/thing/class-shape.ts';
import { changesOfItem, rowOfItem, unitOfItem, unitTouched, type ItemChanges } from '../../ui/thing/corrected-item.ts';
import type { CountCells, GridRow } from '../../ui/thing/grid-row.ts';
import { problemWords } from '../../ui/thing/problem-words.ts';
import { fieldsOf, problemsOf } from '../../ui/thing/row-problems.ts';

export interface Thing {
  readonly row: GridRow;
  readonly fields: readonly Field[];
  /** The new values, as they would be sent. */
  readonly changes: ItemChanges;
  /** A sentence for each field that is not right, in the order of the fields. */
  readonly wrong: ReadonlyMap<string, string>;
  readonly setText: (name: string, text: string) => void;
  readonly setCounts: (counts: readonly CountCells[]) => void;
  /** What the service refused stands beside its field until something is typed. */
  readonly refuse: (failure: Failure) => void;
}

const nothingAsked = { fields: [], mandatory: [] };

/** An item that is being put right. */
export function useThing(item: ItemSeized): Thing {
  const language = useLanguage();
  const [row, setRow] = useState(() => rowOfItem(item));
  const [refused, setRefused] = useState<Failure | null>(null);
  const { data } = useCatalogueQuery('configuration.get', { topic: 'item-classes' });
  const rules = data?.topic === 'item-classes' ? data.value : [];
  const unit = unitOfItem(item, classFieldsOf(rules, item.attributes.class));
  // What the unit asks for today is asked only of what is typed today.
  const asked = unitTouched(item, row, unit) ? unit : nothingAsked;
  const fields = fieldsOf(row, { unit: () => unit });
  const problems = problemsOf(row, item.number, { unit: () => asked, urgentGround: null });
  const wrong = new Map(problems.map((problem) => [problem.cell, problemWords(language, problem)]));
  const cell = refused === null ? undefined : cellOfFailure(refused, fields);
  if (refused !== null && cell !== undefined) wrong.set(cell, problemWords(language, { cell, failure: refused }));
  const change = (next: (before: GridRow) => GridRow) => {
    setRefused(null);
    setRow(next);
  };
  return {
    row,
    fields,
    changes: changesOfItem(item, row, unit),
    wrong,
    setText: (name, text) => {
      change((before) => ({ ...before, cells: { ...before.cells, [name]: text } }));
    },
    setCounts: (counts) => {
      change((before) => ({ ...before, counts: [...counts] }));
    },
    refuse: setRefused,
  };
}

/** The rules name a field, or, of the unit, its label. */
export function cellOfFailure({ details }: Failure, fields: readonly Field[]): string | undefined {
  const { field, fields: several } = details;
  const named: unknown = Array.isArray(several) ? several[0] : field;
  return fields.find(({ name, label }) => name === named || label === named)?.name;
}
