import { draftTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { say, type Language } from '#shared/text/text.ts';
import { formatCount } from '../../../ui/format/numbers.ts';

interface DraftAbout {
  readonly place: string;
  readonly count: number;
}

/** What a draft is kept under: no words, so that it can be read in whichever language the window speaks later. */
export function keptTitle({ place, count }: DraftAbout): string {
  // No half of a character.
  const start = Array.from(place.trim()).slice(0, 90).join('');
  return `${String(count)} ${start}`.trim();
}

/** "Gang Uji 3 · 40 barang"; a name in another form stands as it is. */
export function draftTitle(language: Language, kept: string): string {
  const [, count, place = ''] = /^(\d+)(?: (.*))?$/u.exec(kept) ?? [];
  if (count === undefined) return kept;
  const words = { place, count: formatCount(language, Number(count)) };
  return say(language, place === '' ? texts.untitled : texts.title, words);
}
