import { listOptionsOf } from './list-options.ts';
import type { GatedMethod, Row } from './office-table.ts';

const item = 'it_0000000000000000';
const comparison = 'fc_0000000000000000';
const token = `ft_${'0'.repeat(32)}`;
const page = { after: null, limit: 10 };

/** Rows of the table of offices: comparisons of lists, and hash sets. */
export const setOffices = {
  'files.compare': {
    may: 'EI',
    input: { item, with: { kind: 'manifest', file: token, sha256: 'a'.repeat(64), options: listOptionsOf('md5sum') } },
  },
  'files.comparisons': { may: 'EIS', input: { item } },
  'files.differences': { may: 'EIS', input: { comparison, verdict: null, ...page } },
  'files.save-comparison': { may: 'EIS', input: { comparison, format: 'csv', to: token } },
  'hash-sets.list': { may: 'EISA', input: {} },
  'hash-sets.preview': { may: 'SA', input: { file: token } },
  'hash-sets.add': {
    may: 'SA',
    input: { file: token, sha256: 'a'.repeat(64), name: 'x', kind: 'notable', category: '' },
  },
  'hash-sets.retire': { may: 'SA', input: { set: 'hs_0000000000000000', reason: 'x' } },
  'files.match': { may: 'EI', input: { item } },
  'files.matches': { may: 'EIS', input: { item } },
} as const satisfies { readonly [M in GatedMethod]?: Row<M> };
