import type { Language } from '#shared/text/text.ts';

const powers: Readonly<Record<string, number>> = { '': 0, k: 3, m: 6, g: 9, t: 12 };

interface Written {
  readonly whole: string;
  readonly fraction: string;
}

/** 1.500.000 and 1,5 in Bahasa, 1,500,000 and 1.5 in English; the other sign before a fraction too, where it can mean nothing else. */
function writtenNumber(language: Language, text: string): Written | null {
  const grouped = language === 'id' ? /^(\d{1,3}(?:\.\d{3})+)(?:,(\d+))?$/ : /^(\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;
  const parts = grouped.exec(text) ?? /^(\d+)(?:[.,](\d+))?$/.exec(text);
  return parts === null ? null : { whole: (parts[1] ?? '').replaceAll(/[.,]/g, ''), fraction: parts[2] ?? '' };
}

/** What people write of sizes: 1500, 1.500.000, 1,5 MB, 20 kb, 4G. Decimal units, as sizes are shown. Null: no whole number of bytes. */
export function parseBytes(language: Language, typed: string): number | null {
  const parts = /^([\d.,]{1,40})\s*([kmgt]?)(?:b|bita|bytes?)?$/i.exec(typed.trim());
  const power = powers[parts?.[2]?.toLowerCase() ?? ''] ?? 0;
  const written = writtenNumber(language, parts?.[1] ?? '');
  if (written === null) return null;
  // In digits, for 1.1 * 1000 is not 1100.
  const fraction = written.fraction.replace(/0+$/, '');
  if (fraction.length > power) return null;
  const bytes = Number(written.whole + fraction.padEnd(power, '0'));
  return Number.isSafeInteger(bytes) ? bytes : null;
}
