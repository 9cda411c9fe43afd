import { itemClasses, type ItemClass } from '#shared/domain/item/events.ts';
import {
  brandIn,
  capacityIn,
  classOf,
  computerKind,
  operatorIn,
  storageKind,
} from '#shared/domain/register/classify.ts';
import { cellOf, type GridRow } from '../../../ui/thing/grid-row.ts';

/** Classes whose kind is a word that somebody writes, not one of a list. */
const writtenKinds: readonly ItemClass[] = ['document', 'other', 'vehicle'];

/** The row as another class; what both classes have stays, and what only the old one had is kept should it come back. */
export function withClass(row: GridRow, itemClass: ItemClass, classChosen: boolean): GridRow {
  const keepsKind = writtenKinds.includes(row.itemClass) && writtenKinds.includes(itemClass);
  const cells = Object.fromEntries(Object.entries(row.cells).filter(([name]) => name !== 'kind' || keepsKind));
  return { ...row, itemClass, classChosen, cells };
}

/** Fills in what the description says and nobody has typed: the class, the brand, how much it holds. */
export function recognised(row: GridRow): GridRow {
  const description = cellOf(row, 'description');
  const named = classOf('', description);
  const classed = row.classChosen || named === 'other' || named === row.itemClass ? row : withClass(row, named, false);
  const found = Object.entries(factsIn(classed.itemClass, description)).flatMap(([name, text]) =>
    text === null || cellOf(classed, name) !== '' ? [] : [[name, text] as const],
  );
  return found.length === 0 ? classed : { ...classed, cells: { ...classed.cells, ...Object.fromEntries(found) } };
}

function factsIn(itemClass: ItemClass, description: string): Readonly<Record<string, string | null>> {
  switch (itemClass) {
    case 'phone':
    case 'vehicle':
      return { brand: brandIn(itemClass, description) };
    case 'sim':
      return { operator: operatorIn(description) };
    case 'computer':
      return { brand: brandIn(itemClass, description), kind: computerKind(description) };
    case 'storage':
      return {
        brand: brandIn(itemClass, description),
        kind: storageKind(description),
        capacityBytes: capacityIn(description) > 0 ? (/\d[\d.,]*\s*[mgt]b/i.exec(description)?.[0] ?? null) : null,
      };
    default:
      return {};
  }
}

/** The class that a word names: its name in the window, or what registers call it. Null: no class is named. */
export function classNamed(word: string, names: Readonly<Record<ItemClass, string>>): ItemClass | null {
  const wanted = word.trim().toLowerCase();
  if (wanted === '') return null;
  const own = itemClasses.find((itemClass) => names[itemClass].toLowerCase() === wanted);
  const found = own ?? classOf(wanted, '');
  return found === 'other' && own === undefined ? null : found;
}
