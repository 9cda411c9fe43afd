import { expect, test } from 'vitest';
import { sayPastAlarm } from '#shared/text/acquisitions.ts';

const since = '2026-11-21T14:05:00.000+08:00';
const until = '2026-11-22T09:30:00.000+07:00';

test.each([
  [
    'mismatch',
    until,
    'Pernah tidak cocok pada 21 Nov 2026 14.05 WITA; cocok lagi pada 22 Nov 2026 09.30 WIB',
    'Did not match on 21 Nov 2026 14:05 WITA; matched again on 22 Nov 2026 09:30 WIB',
  ],
  [
    'not-readable',
    until,
    'Pernah tidak terbaca pada 21 Nov 2026 14.05 WITA; cocok lagi pada 22 Nov 2026 09.30 WIB',
    'Could not be read on 21 Nov 2026 14:05 WITA; matched again on 22 Nov 2026 09:30 WIB',
  ],
  [
    'damaged',
    null,
    'Pernah ditemukan rusak pada 21 Nov 2026 14.05 WITA; diselesaikan oleh salinan pengganti yang cocok',
    'Was found damaged on 21 Nov 2026 14:05 WITA; settled by the copy in its place, which matches',
  ],
] as const)('a copy that was once in question (%s) says when, and how that ended', (outcome, end, id, en) => {
  const past = { outcome, since, until: end };
  expect([sayPastAlarm('id', past), sayPastAlarm('en', past)]).toEqual([id, en]);
});
