import type { Language } from '#shared/text/text.ts';

const locales: Readonly<Record<Language, string>> = { id: 'id-ID', en: 'en-GB' };

/** 750000 -> 750.000 (id) or 750,000 (en). */
export function formatCount(language: Language, value: number): string {
  return new Intl.NumberFormat(locales[language], { maximumFractionDigits: 0 }).format(value);
}

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB'] as const;

/** Decimal units as printed on drives: 64000000000 -> 64 GB. */
export function formatBytes(language: Language, bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits }).format(value)} ${units[unit] ?? 'B'}`;
}

/** Rupiah and other money without decimals: evidence cash is counted in whole units. */
export function formatMoney(language: Language, currency: string, amount: number): string {
  const sign = currency === 'IDR' ? 'Rp' : `${currency} `;
  return `${sign}${formatCount(language, amount)}`;
}
