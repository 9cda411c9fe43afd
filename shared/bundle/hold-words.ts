import type { HoldMeasure } from '../domain/hold/events.ts';

/* Arrest and detention in the history of a bundle; part of format version 3, as words.ts is of version 1. */

export const holdFieldWords: Readonly<Record<string, string>> = {
  measure: 'Tindakan',
  until: 'Sampai dengan',
  authority: 'Atas perintah',
};

export const holdWords: Readonly<Record<HoldMeasure, string>> = {
  arrest: 'penangkapan',
  detention: 'penahanan',
  extension: 'perpanjangan penahanan',
  suspension: 'penangguhan penahanan',
  release: 'pembebasan atau pencabutan',
  wanted: 'daftar pencarian orang',
};
