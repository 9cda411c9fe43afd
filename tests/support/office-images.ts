import type { GatedMethod, Row } from './office-table.ts';

const item = 'it_0000000000000000';
const acquisition = 'aq_0000000000000000';
const file = `ft_${'0'.repeat(32)}`;
const on = '2026-11-21T08:30:00+08:00';
const digest = { algorithm: 'sha256', value: '0'.repeat(64) } as const;

/** An image that the schema takes. */
export const someImage = {
  item,
  tool: 'x',
  toolVersion: '',
  blocker: null,
  noBlocker: 'software',
  acquiredBy: 'x',
  started: null,
  finished: on,
  image: { name: 'x', format: 'raw', segments: 1, bytes: 1 },
  kept: 'x',
  hashes: [{ algorithm: 'sha256', acquired: digest.value, verified: null }],
  fileHashes: [],
  noSha256: '',
  badSectors: 0,
  notes: '',
  attachment: null,
  replaces: null,
} as const;
export const someReading = {
  acquisition,
  on,
  verifiedBy: 'x',
  subject: 'data',
  digests: [digest],
  outcome: 'match',
  tool: '',
  notes: '',
} as const;

/** Rows of the table of offices: images of devices. */
export const imageOffices = {
  'acquisition.list': { may: 'EIS', input: { item } },
  'acquisition.propose': { may: 'EI', input: { item, file } },
  'acquisition.record': { may: 'EI', input: { ...someImage, hashes: [...someImage.hashes], fileHashes: [] } },
  'acquisition.verify': { may: 'EI', input: { acquisition, file, method: 'hashed-here', notes: '' } },
  'acquisition.note-verification': { may: 'EI', input: { ...someReading, digests: [...someReading.digests] } },
} as const satisfies { readonly [M in Extract<GatedMethod, `acquisition.${string}`>]: Row<M> };
