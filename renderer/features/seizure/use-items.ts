import { useCallback, useMemo } from 'react';
import { classTexts } from '#shared/text/terms.ts';
import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { formatCount } from '../../ui/format/numbers.ts';
import { showToast } from '../../ui/feedback/toast.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useGridFocus, type GridPlace } from './item-grid.tsx';
import {
  duplicateOf,
  insertAfter,
  insideRow,
  isBlankRow,
  mostRows,
  withoutRow,
  type CountCells,
  type GridRow,
} from '../../ui/thing/grid-row.ts';
import { pastedRows, readTable } from './model/paste.ts';
import { recognised, withClass } from './model/recognise.ts';
import { useRows, type RowsModel } from './use-rows.ts';

export interface Items extends RowsModel {
  readonly focus: ReturnType<typeof useGridFocus>;
  /** The row that somebody is in, or was last. */
  readonly activeRow: GridRow | null;
  readonly onText: (key: number, name: string, text: string) => void;
  readonly onClass: (key: number, itemClass: ItemClass) => void;
  readonly onDescribed: (key: number) => void;
  readonly onCounts: (key: number, counts: readonly CountCells[]) => void;
  readonly add: () => void;
  readonly duplicate: () => void;
  readonly addInside: () => void;
  readonly remove: () => void;
  readonly takeBack: () => void;
  /** The rows that came in; empty when there was no room for them. */
  readonly paste: (text: string, place: GridPlace) => readonly GridRow[];
}

/** The items of a seizure and everything that can be done with their rows. */
export function useItems(start: readonly GridRow[]): Items {
  const model = useRows(start);
  const focus = useGridFocus();
  const { rows, change, reshape, now, nextKey } = model;
  const { go } = focus;
  const tell = useTell();
  const activeKey = focus.active?.key;
  const activeRow = rows.find(({ key }) => key === activeKey) ?? rows[0] ?? null;
  const index = activeRow === null ? -1 : rows.indexOf(activeRow);
  const full = rows.length >= mostRows;
  const toDescription = (row: GridRow) => {
    go({ key: row.key, column: 'description' });
  };
  const insert = (row: GridRow | null) => {
    if (row === null) return;
    if (full) {
      tell.full();
      return;
    }
    reshape(insertAfter(now(), index, [row]));
    toDescription(row);
  };
  const edits = useEdits(change);
  return {
    ...model,
    ...edits,
    focus,
    activeRow,
    add: () => {
      const last = rows.at(-1);
      if (last !== undefined && isBlankRow(last)) toDescription(last);
      else if (full) tell.full();
      else toDescription(model.append());
    },
    duplicate: () => {
      if (activeRow !== null && !isBlankRow(activeRow)) insert(duplicateOf(activeRow, nextKey()));
    },
    addInside: () => {
      insert(insideRow(now(), index, nextKey()));
    },
    remove: () => {
      if (activeRow === null) return;
      reshape(withoutRow(now(), activeRow.key));
      if (!isBlankRow(activeRow)) tell.removed();
      const left = now();
      const next = left[Math.min(index, left.length - 1)];
      if (next !== undefined) toDescription(next);
    },
    takeBack: () => {
      model.undo();
      if (activeRow !== null) toDescription(now().find(({ key }) => key === activeRow.key) ?? activeRow);
    },
    paste: (text, place) => pasteRows(text, place, { model, names: tell.names, tooMany: tell.tooMany, go }),
  };
}

type Edits = Pick<Items, 'onText' | 'onClass' | 'onDescribed' | 'onCounts'>;

function useEdits(change: RowsModel['change']): Edits {
  return useMemo(
    () => ({
      onText: (key, name, text) => {
        change(key, (row) => ({ ...row, cells: { ...row.cells, [name]: text } }));
      },
      onClass: (key, itemClass) => {
        change(key, (row) => withClass(row, itemClass, true));
      },
      onDescribed: (key) => {
        change(key, recognised);
      },
      onCounts: (key, counts) => {
        change(key, (row) => ({ ...row, counts: [...counts] }));
      },
    }),
    [change],
  );
}

interface PasteTools {
  readonly model: RowsModel;
  readonly names: Readonly<Record<ItemClass, string>>;
  readonly tooMany: (count: number) => void;
  readonly go: (place: GridPlace) => void;
}

/** Below the row that was pasted into, or in its place while it is blank. Nothing comes in where not all has room. */
function pasteRows(text: string, place: GridPlace, { model, names, tooMany, go }: PasteTools): readonly GridRow[] {
  const rows = model.now();
  const at = rows.findIndex(({ key }) => key === place.key);
  const template = rows[at];
  if (template === undefined) return [];
  const added = pastedRows(readTable(text), place.column, template, { names, nextKey: model.nextKey });
  const blank = isBlankRow(template);
  const kept = blank ? rows.filter((row) => row !== template) : rows;
  if (kept.length + added.length > mostRows) {
    tooMany(kept.length + added.length);
    return [];
  }
  model.reshape(blank ? [...kept.slice(0, at), ...added, ...kept.slice(at)] : insertAfter(kept, at, added));
  const [first] = added;
  if (first !== undefined) go({ key: first.key, column: 'description' });
  return added;
}

/** Passing words about rows, and the names of classes in the language of the window. */
function useTell() {
  const say = useSay();
  const language = useLanguage();
  const names = useMemo(
    () =>
      Object.fromEntries(itemClasses.map((itemClass) => [itemClass, say(classTexts[itemClass])])) as Record<
        ItemClass,
        string
      >,
    [say],
  );
  const tooMany = useCallback(
    (count: number) => {
      showToast({ message: say(texts.pasteTooMany, { count: formatCount(language, count) }), tone: 'alarm' });
    },
    [say, language],
  );
  const full = useCallback(() => {
    showToast({ message: say(texts.full), tone: 'alarm' });
  }, [say]);
  const removed = useCallback(() => {
    showToast({ message: say(texts.removed), tone: 'neutral' });
  }, [say]);
  return { names, tooMany, full, removed };
}
