import type { ItemAttributes } from '../item/events.ts';

type Cash = Extract<ItemAttributes, { class: 'cash' }>;
export interface MoneyReading {
  readonly lines: Cash['lines'];
  /** The sum that the text states; null when it only states denominations. */
  readonly stated: number | null;
}

/** "1.250.000", "1250000", "Rp. 1.250.000,00", "1.250.000,-"; null for anything with other digits. Whole Rupiah. */
export function readRupiah(text: string): number | null {
  const bare = text.normalize('NFKC').trim().toLowerCase();
  const match =
    /^(?:rp\.?|idr)?\s*(\d{1,3}(?:[.,]\d{3})+|\d+)(?:[.,](?:0{1,2}|-+))?\s*(?:,?-+)?\s*(?:rupiah)?\.?$/.exec(bare);
  if (match === null) return null;
  const value = Number((match[1] ?? '').replace(/[.,]/g, ''));
  return Number.isSafeInteger(value) && value > 0 ? value : null;
}

const sum = String.raw`(?:rp\.?\s*)?(\d{1,3}(?:[.,]\d{3})+|\d{2,})(?:,-|,00)?`;
const pieces = String.raw`(?<![\d.,])(\d{1,6})`;
const kinds = String.raw`(?:lembar|lbr|keping|koin|buah|pcs)`;
/** "10 lembar [uang pecahan] Rp 100.000", "Rp100.000 x 10 [lembar]", "pecahan 50.000 sebanyak 4 lembar". */
const countFirst = new RegExp(
  String.raw`${pieces}\s*(?:\([^)]*\)\s*)?(?:(${kinds})|[x×*])\s*(?:@|x|×|uang|kertas|pecahan|nominal|senilai|\s)*${sum}`,
  'giu',
);
const sumFirst = new RegExp(
  String.raw`${sum}\s*(?:,-)?\s*(?:(?:[x×*]|sebanyak|=|:|sejumlah)\s*)${pieces}\s*(?:\([^)]*\)\s*)?(${kinds})?`,
  'giu',
);

/** Cash note by note, where a text says so; without denominations only what it states. Null when it names no money. */
export function readMoney(text: string): MoneyReading | null {
  const folded = text.normalize('NFKC').toLowerCase();
  const lines = new Map<string, Cash['lines'][number]>();
  const take = (denomination: string, count: string, kind: string | undefined) => {
    const value = Number(denomination.replace(/[.,]/g, ''));
    const form = kind === 'koin' || kind === 'keping' ? 'coin' : 'note';
    if (value <= 0 || Number(count) <= 0 || !Number.isSafeInteger(value)) return;
    const key = `${form} ${String(value)}`;
    lines.set(key, { denomination: value, form, pieces: (lines.get(key)?.pieces ?? 0) + Number(count) });
  };
  let rest = folded.replace(countFirst, (_, count: string, kind: string | undefined, value: string) => {
    // "100000 x 10" says the same as "10 x 100000": nobody has a hundred thousand notes of ten.
    if (kind === undefined && Number(count) > Number(value.replace(/[.,]/g, ''))) take(count, value, kind);
    else take(value, count, kind);
    return ' ';
  });
  rest = rest.replace(sumFirst, (_, value: string, count: string, kind: string | undefined) => {
    take(value, count, kind);
    return ' ';
  });
  const stated = statedSum(rest);
  return lines.size === 0 && stated === null ? null : { lines: [...lines.values()], stated };
}

/** The one amount left over; two of them state nothing. */
function statedSum(rest: string): number | null {
  const found =
    rest.match(/(?:rp\.?|idr)\s*\d[\d.,]*(?:,-)?|\d{1,3}(?:\.\d{3})+(?:,-|,00)?|(?<![\d.,])\d{4,}(?![\d.,])/gu) ?? [];
  const [only, another] = found.map((text) => readRupiah(text.replace(/[.,]+$/, '')));
  return another === undefined ? (only ?? null) : null;
}
