export type QuantityReading =
  /** `more`: the text says more than the number (a unit, a number in words), and is kept. */
  { readonly quantity: number; readonly more: boolean } | { readonly problem: 'none' | 'fraction' | 'contradiction' };

const words: ReadonlyMap<string, number> = new Map([
  ['se', 1],
  ['satu', 1],
  ['dua', 2],
  ['tiga', 3],
  ['empat', 4],
  ['lima', 5],
  ['enam', 6],
  ['tujuh', 7],
  ['delapan', 8],
  ['sembilan', 9],
  ['sepuluh', 10],
  ['sebelas', 11],
  ['one', 1],
  ['two', 2],
  ['three', 3],
]);

/** "dua belas", "tiga puluh lima", "seratus": null for what is no number in words. */
export function numberInWords(text: string): number | null {
  let total = 0;
  let last = 0;
  for (const word of text.trim().toLowerCase().split(/\s+/)) {
    if (word === 'belas') [total, last] = [total + last + 10, 0];
    else if (word === 'puluh') [total, last] = [total + last * 10, 0];
    else if (word === 'ratus' || word === 'seratus') [total, last] = [total + (word === 'seratus' ? 1 : last) * 100, 0];
    else {
      const value = words.get(word);
      if (value === undefined || last !== 0) return null;
      last = value;
    }
  }
  const value = total + last;
  return value === 0 ? null : value;
}

/**
 * "3", "3 unit", "1 (satu) buah", "1.000 lembar", "dua buah". A point parts thousands only before three digits; with a
 * comma or another point it is a fraction, which is a weight or a volume and no number of pieces. A number in words that
 * says otherwise is a contradiction.
 */
export function readQuantity(text: string): QuantityReading {
  const folded = text.normalize('NFKC').trim().toLowerCase();
  const digits = /^(\d{1,3}(?:\.\d{3})+|\d{1,9})(?:\.0+)?(?![\d.,]*\d)\s*(.*)$/su.exec(folded);
  if (digits === null) {
    if (/^\d+[.,]\d/.test(folded)) return { problem: 'fraction' };
    return inWords(folded);
  }
  const quantity = Number((digits[1] ?? '').replaceAll('.', ''));
  const rest = digits[2] ?? '';
  const spelled = /\(\s*([\p{L}\s]+?)\s*\)/u.exec(rest)?.[1];
  const said = spelled === undefined ? null : numberInWords(spelled);
  if (said !== null && said !== quantity) return { problem: 'contradiction' };
  return quantity === 0 ? { problem: 'none' } : { quantity, more: rest !== '' };
}

function inWords(text: string): QuantityReading {
  const parts = text.split(/\s+/);
  for (let length = Math.min(parts.length, 5); length > 0; length--) {
    const value = numberInWords(parts.slice(0, length).join(' '));
    if (value !== null) return { quantity: value, more: true };
  }
  return { problem: 'none' };
}
