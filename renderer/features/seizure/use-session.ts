import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { CaseView } from '#shared/contract/cases.ts';
import type { ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { classFieldsOf, type ClassFields } from '#shared/domain/item/class-fields.ts';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { identifierOf } from '#shared/domain/item/identifiers.ts';
import { missingOfSeizure, type Missing } from '#shared/domain/seizure/missing.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { clockNow, offsetHere } from '../../effects/clock.ts';
import { useZodForm } from '../../ui/form/form.tsx';
import { atPlace } from '../../ui/format/local-time.ts';
import type { DraftPlace } from './model/draft-keeper.ts';
import { keptTitle } from './model/draft-title.ts';
import { headOfMissing, placeOfCell } from './model/cell-place.ts';
import { shapeOf } from '../../ui/thing/class-shape.ts';
import { numbersOf, type GridRow } from '../../ui/thing/grid-row.ts';
import { attributesOf } from '../../ui/thing/row-item.ts';
import { filledRows, headSchema, writeDraft, type HeadForm, type SeizureDraft } from './seizure-form.ts';
import { useDraft, type DraftView } from './use-draft.ts';
import { useItems, type Items } from './use-items.ts';
import { useJudgement, type Judgement } from './use-judgement.ts';
import { useKnown } from './use-known.ts';
import { usePhotos, type Photos } from './use-photos.ts';
import type { HeadFormState } from './head-fields.tsx';

export interface Session {
  readonly view: CaseView;
  readonly form: HeadFormState;
  readonly head: HeadForm;
  readonly items: Items;
  readonly photos: Photos;
  readonly judgement: Judgement;
  readonly numbers: ReadonlyMap<number, string>;
  readonly unitNumbers: ReadonlyMap<number, string>;
  readonly unit: (itemClass: ItemClass) => ClassFields;
  readonly missing: readonly Missing[];
  readonly draft: DraftView;
  /** To the cell of a row, in the grid or below it. */
  readonly goTo: (row: GridRow, cell: string) => void;
  readonly goToMissing: (missing: Missing) => void;
}

export interface SessionStart {
  readonly view: CaseView;
  readonly rules: ConfigurationValue<'item-classes'>;
  readonly content: SeizureDraft;
  readonly place: DraftPlace | null;
}

/** All that one seizure is while it is typed: its form, its rows, what is wrong and missing, and its draft. */
export function useSession({ view, rules, content, place }: SessionStart): Session {
  const form = useZodForm(headSchema, content.head);
  const head = useHead(form, content.head);
  const items = useItems(content.rows);
  const photos = usePhotos();
  const unit = useCallback((itemClass: ItemClass) => classFieldsOf(rules, itemClass), [rules]);
  const { numbers, unitNumbers } = useNumbers(view.case.case, head.at, items.rows);
  const urgentGround = head.warrant === '' && head.urgentGround !== '' ? head.urgentGround : null;
  const known = useKnown(items.rows);
  const judgement = useJudgement({ rows: items.rows, numbers, known, unit, urgentGround });
  const missing = useMissing(head, items.rows, numbers, photos, view.regime.regime);
  const draft = useSessionDraft(view.case.case, place, head, items.rows);
  const goTo = useGoTo(items, unit);
  const goToMissing = (wanted: Missing) => {
    const field = new Map<string, keyof HeadForm>(Object.entries(headOfMissing)).get(wanted.code);
    if (field !== undefined) {
      form.setFocus(field);
      return;
    }
    const row = items.rows.find(({ key }) => numbers.get(key) === wanted.item) ?? items.rows[0];
    if (row !== undefined) goTo(row, cellOfMissing(wanted, row));
  };
  return { view, form, head, items, photos, judgement, numbers, unitNumbers, unit, missing, draft, goTo, goToMissing };
}

/** The values of the head as they are typed; the same object until one of them changes. */
function useHead(form: HeadFormState, start: HeadForm): HeadForm {
  const watched = useWatch({ control: form.control });
  const [first] = useState(start);
  const text = JSON.stringify(watched);
  return useMemo(() => ({ ...first, ...(JSON.parse(text) as Partial<HeadForm>) }), [first, text]);
}

/** The numbers that the items will bear, as far as one can know before they are recorded. */
function useNumbers(caseId: string, typedAt: string, rows: readonly GridRow[]) {
  const [opened] = useState(() => atPlace(new Date(clockNow()).toISOString(), offsetHere()));
  const at = typedAt === '' ? opened : typedAt;
  const filled = useMemo(() => filledRows(rows), [rows]);
  const next = useCatalogueQuery(
    'items.next-numbers',
    { case: caseId, at, items: Math.max(1, filled.length) },
    { keepPrevious: true },
  );
  const first = next.data?.first ?? '';
  const numbers = useMemo(() => (first === '' ? new Map<number, string>() : numbersOf(rows, first)), [rows, first]);
  const made = next.data?.unitNumbers ?? null;
  const unitNumbers = useMemo(() => {
    // One that a person wrote takes none of those that are made.
    const without = filled.filter((row) => (row.cells['unitNumber'] ?? '').trim() === '');
    return new Map(without.flatMap(({ key }, index) => (made?.[index] === undefined ? [] : [[key, made[index]]])));
  }, [filled, made]);
  return { numbers, unitNumbers };
}

function useMissing(
  head: HeadForm,
  rows: readonly GridRow[],
  numbers: ReadonlyMap<number, string>,
  { held }: Photos,
  regime: CaseView['regime']['regime'],
): readonly Missing[] {
  const now = useDeferredValue(useMemo(() => ({ head, rows, numbers, held }), [head, rows, numbers, held]));
  return useMemo(() => {
    const photos = new Map<number | null, number>();
    for (const { row } of now.held) photos.set(row, (photos.get(row) ?? 0) + 1);
    const items = filledRows(now.rows).map((row) => ({
      number: now.numbers.get(row.key) ?? '',
      description: row.cells['description'] ?? '',
      attributes: attributesOf(row),
      photos: photos.get(row.key) ?? 0,
    }));
    const { warrant, urgentGround } = now.head;
    const seizure = {
      ...now.head,
      warrant: warrant === '' ? null : warrant,
      urgentGround: urgentGround === '' ? null : urgentGround,
    };
    return missingOfSeizure(seizure, items, regime);
  }, [now, regime]);
}

function useSessionDraft(caseId: string, kept: DraftPlace | null, head: HeadForm, rows: readonly GridRow[]) {
  const typed = useMemo(() => ({ head, rows }), [head, rows]);
  const read = () => {
    const title = keptTitle({ place: head.place, count: filledRows(rows).length });
    return { title, text: writeDraft({ head, rows }) };
  };
  return useDraft(caseId, kept, read, typed);
}

/** The focus goes to a cell of the grid at once, to a field below it when that row's details stand there. */
function useGoTo(items: Items, unit: Session['unit']): Session['goTo'] {
  const [detail, setDetail] = useState<{ readonly key: number; readonly name: string } | null>(null);
  const met = useRef(detail);
  const { go } = items.focus;
  useEffect(() => {
    if (detail === null || met.current === detail || items.activeRow?.key !== detail.key) return;
    met.current = detail;
    document.querySelector<HTMLElement>(`.rb-details [data-detail="${CSS.escape(detail.name)}"]`)?.focus();
  });
  return (row, cell) => {
    const column = placeOfCell(shapeOf(row.itemClass, unit(row.itemClass)), cell);
    go({ key: row.key, column: column ?? 'description' });
    if (column === null) setDetail({ key: row.key, name: cell });
  };
}

function cellOfMissing({ code }: Missing, row: GridRow): string {
  switch (code) {
    case 'item-colour':
      return 'colour';
    case 'item-identifier':
      return identifierFields[row.itemClass] ?? identifierOf(attributesOf(row))?.field ?? 'description';
    case 'item-photo':
      return 'photo';
    default:
      return 'description';
  }
}

const identifierFields: Partial<Record<ItemClass, string>> = {
  phone: 'imei',
  sim: 'iccid',
  storage: 'serial',
  computer: 'serial',
  vehicle: 'chassisNumber',
  account: 'handle',
  wallet: 'identifier',
};
