import { listOptionsOf } from './list-options.ts';
import type { GatedMethod, Row } from './office-table.ts';

const someItem = 'it_0000000000000000';
const token = `ft_${'0'.repeat(32)}`;
const page = { after: null, limit: 10 };

/** Rows of the table of offices: lists of files. */
export const fileOffices = {
  'files.hash': { may: 'EI', input: { item: someItem, source: token, digests: { sha1: false, md5: false } } },
  'files.resume': { may: 'EI', input: { job: 'hj_none' } },
  'files.jobs': { may: 'EIS', input: {} },
  'files.drop-job': { may: 'EI', input: { job: 'hj_none' } },
  'files.preview': { may: 'EI', input: { file: token, options: {} } },
  'files.save-errors': { may: 'EI', input: { file: token, options: {}, to: token } },
  'files.import': {
    may: 'EI',
    input: { item: someItem, file: token, sha256: 'a'.repeat(64), options: listOptionsOf('md5sum'), tool: 'md5sum' },
  },
  'files.list': { may: 'EIS', input: { item: someItem, search: '', ...page } },
  'files.window': { may: 'EIS', input: { item: someItem, from: 0, limit: 10 } },
  'files.count': { may: 'EIS', input: { item: someItem, search: 'a', from: 0 } },
  'files.place': { may: 'EIS', input: { item: someItem, prefix: 'D' } },
  'files.find': { may: 'EIS', input: { text: 'IMG', digest: null, ...page } },
  'files.prove': { may: 'EI', input: { item: someItem, ordinal: 0, folder: token } },
} as const satisfies { readonly [M in GatedMethod]?: Row<M> };
