import { FailureError } from '#shared/errors/result.ts';
import type { Breath } from './breath.ts';
import { registerLimits } from './limits.ts';
import { walkXml } from './xml.ts';

export interface SheetPlace {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

export interface BookIndex {
  readonly date1904: boolean;
  readonly sheets: readonly SheetPlace[];
}

const noText = () => undefined;
const isTrue = (value: string | null) => value === '1' || value === 'true';

/** xl/workbook.xml: which sheets there are, in the order of their tabs. */
export async function readBook(bytes: Uint8Array, breath: Breath): Promise<BookIndex> {
  const sheets: SheetPlace[] = [];
  let date1904 = false;
  await walkXml(
    bytes,
    {
      open: (name, attribute) => {
        if (name === 'workbookPr') date1904 = isTrue(attribute('date1904'));
        if (name !== 'sheet') return;
        if (sheets.length >= registerLimits.sheets)
          throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.sheets, unit: 'sheets' });
        const state = attribute('state');
        sheets.push({
          name: attribute('name') ?? '',
          hidden: state === 'hidden' || state === 'veryHidden',
          relation: attribute('id') ?? '',
        });
      },
      close: noText,
      text: noText,
    },
    breath,
  );
  return { date1904, sheets };
}

/** A .rels part: the targets by their id, and the first target of each type. */
export async function readRelations(
  bytes: Uint8Array,
  breath: Breath,
): Promise<{ readonly byId: ReadonlyMap<string, string>; readonly byType: ReadonlyMap<string, string> }> {
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  await walkXml(
    bytes,
    {
      open: (name, attribute) => {
        const target = attribute('Target');
        if (name !== 'Relationship' || target === null || attribute('TargetMode') === 'External') return;
        byId.set(attribute('Id') ?? '', target);
        const type = (attribute('Type') ?? '').split('/').at(-1) ?? '';
        if (!byType.has(type)) byType.set(type, target);
      },
      close: noText,
      text: noText,
    },
    breath,
  );
  return { byId, byType };
}

/** xl/sharedStrings.xml: runs of a rich text put together, readings above East Asian text (rPh) left out. */
export async function readSharedStrings(bytes: Uint8Array, breath: Breath): Promise<readonly string[]> {
  const strings: string[] = [];
  let current = '';
  let inText = false;
  let inReading = false;
  await walkXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') current = '';
        else if (name === 'rPh') inReading = true;
        else if (name === 't') inText = !inReading;
      },
      close: (name) => {
        if (name === 'rPh') inReading = false;
        else if (name === 't') inText = false;
        else if (name === 'si') {
          if (strings.length >= registerLimits.sharedStrings)
            throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.sharedStrings, unit: 'texts' });
          strings.push(unescapeText(current));
        }
      },
      text: (text) => {
        if (inText) current += text;
      },
    },
    breath,
  );
  return strings;
}

/** Characters that XML cannot hold stand as `_x0008_` (ECMA-376 part 1, 22.9.2.19), and `_x005F_` guards a real one. */
export function unescapeText(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
}

/** Formats of dates that a workbook need not spell out (ECMA-376 part 1, 18.8.30). */
const builtInDates = (id: number) =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** xl/styles.xml: for each style of a cell whether it shows a number as a date or a time. */
export async function readDateStyles(bytes: Uint8Array, breath: Breath): Promise<readonly boolean[]> {
  const formats = new Map<number, boolean>();
  const styles: boolean[] = [];
  let inCellStyles = false;
  await walkXml(
    bytes,
    {
      open: (name, attribute) => {
        if (name === 'numFmt') formats.set(Number(attribute('numFmtId')), showsDate(attribute('formatCode') ?? ''));
        else if (name === 'cellXfs') inCellStyles = true;
        else if (name === 'xf' && inCellStyles) {
          const id = Number(attribute('numFmtId') ?? '0');
          styles.push(formats.get(id) ?? builtInDates(id));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCellStyles = false;
      },
      text: noText,
    },
    breath,
  );
  return styles;
}

/** Letters of a date outside quotes, escapes and brackets; elapsed time `[h]` counts as well. */
function showsDate(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  return /[dmyhs]/i.test(bare.replace(/General/gi, ''));
}
