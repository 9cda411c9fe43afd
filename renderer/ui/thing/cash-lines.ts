import type { ItemAttributes } from '#shared/domain/item/events.ts';

export type CashLine = Extract<ItemAttributes, { class: 'cash' }>['lines'][number];

export interface CashReading {
  readonly lines: readonly CashLine[];
  /** What could not be read; '' when everything was. */
  readonly rest: string;
  /** Whole units of the currency. */
  readonly total: number;
}

/** Notes and coins of Rupiah that are in use, the largest first. */
export const rupiah: readonly Pick<CashLine, 'denomination' | 'form'>[] = [
  ...[100_000, 75_000, 50_000, 20_000, 10_000, 5000, 2000, 1000].map((denomination) => ({
    denomination,
    form: 'note' as const,
  })),
  ...[1000, 500, 200, 100].map((denomination) => ({ denomination, form: 'coin' as const })),
];

const entry =
  /(\d{1,3}(?:\.\d{3})+|\d+)\s*[x×*]\s*(\d+)(?:\s*(?:(lembar|lbr)|(k|koin|keping)))?(?![\p{L}\d]|[.,]\d)/giu;

/** "100.000x74; 50000 x 46; 500x10 koin": denomination, pieces, and the word for coins. Lines of one kind are added up. */
export function readCash(text: string): CashReading {
  const lines = new Map<string, CashLine>();
  const rest = text.replace(entry, (_, value: string, count: string, _note: string | undefined, coin?: string) => {
    const line = toLine(value, count, coin);
    if (line === null) return '?';
    const key = `${line.form} ${String(line.denomination)}`;
    lines.set(key, { ...line, pieces: line.pieces + (lines.get(key)?.pieces ?? 0) });
    return '';
  });
  const all = [...lines.values()];
  return {
    lines: all,
    rest: rest.replace(/[\s;,+]+/g, ' ').trim() === '' ? '' : text.trim(),
    total: all.reduce((sum, line) => sum + line.denomination * line.pieces, 0),
  };
}

function toLine(value: string, count: string, coin: string | undefined): CashLine | null {
  const denomination = Number(value.replaceAll('.', ''));
  const pieces = Number(count);
  const exact = Number.isSafeInteger(denomination * pieces) && denomination > 0 && pieces > 0;
  return exact ? { denomination, form: coin === undefined ? 'note' : 'coin', pieces } : null;
}

export function writeCash(lines: readonly CashLine[]): string {
  return lines
    .map(({ denomination, form, pieces }) => {
      const value = String(denomination).replace(/\B(?=(\d{3})+$)/g, '.');
      return `${value}x${String(pieces)}${form === 'coin' ? ' koin' : ''}`;
    })
    .join('; ');
}

/** The same cash with so many pieces of one kind; none takes the line away. */
export function withPieces(text: string, kind: Pick<CashLine, 'denomination' | 'form'>, pieces: number): string {
  const { lines } = readCash(text);
  const isKind = (line: CashLine) => line.denomination === kind.denomination && line.form === kind.form;
  const others = lines.filter((line) => !isKind(line));
  const all = pieces > 0 ? [...others, { ...kind, pieces }] : others;
  return writeCash(all.sort((a, b) => a.form.localeCompare(b.form) * -1 || b.denomination - a.denomination));
}
