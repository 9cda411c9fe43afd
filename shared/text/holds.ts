import type { HoldMeasure } from '../domain/hold/events.ts';
import type { HoldState } from '../domain/hold/fold.ts';
import type { Text } from './text.ts';

/** What is done to the freedom of a suspect. */
export const holdMeasureTexts: Readonly<Record<HoldMeasure, Text>> = {
  arrest: { id: 'Penangkapan', en: 'Arrest' },
  detention: { id: 'Penahanan', en: 'Detention' },
  extension: { id: 'Perpanjangan penahanan', en: 'Extension of detention' },
  suspension: { id: 'Penangguhan penahanan', en: 'Suspension of detention' },
  release: { id: 'Pembebasan atau pencabutan', en: 'Release or withdrawal' },
  wanted: { id: 'Daftar pencarian orang (DPO)', en: 'Wanted list' },
};

/** How it stands with it now. */
export const holdStateTexts: Readonly<Record<HoldState, Text>> = {
  free: { id: 'Tidak ditahan', en: 'Not held' },
  arrested: { id: 'Ditangkap', en: 'Arrested' },
  detained: { id: 'Ditahan', en: 'Detained' },
  suspended: { id: 'Penahanan ditangguhkan', en: 'Detention suspended' },
  wanted: { id: 'Dalam pencarian (DPO)', en: 'Wanted' },
};
