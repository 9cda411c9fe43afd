import type { FileListCompared } from '#shared/domain/comparison/events.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
import type { FileListMatched, HashSetAdded } from '#shared/domain/hash-set/events.ts';
import { idOf, theCase } from './facts.ts';

const digest = 'ab'.repeat(32);

/** A list of ten files on item 1. */
export const sealedTen: FileListSealed = {
  case: theCase,
  item: idOf('it', 1),
  list: idOf('fl', 1),
  digest,
  files: 10,
  totalBytes: 10,
  unreadable: 0,
  tool: 'x',
  method: 'hashed-here',
  source: 'DCIM',
  format: 2,
  algorithms: ['sha256'],
};

export function comparedData(over: Partial<FileListCompared> = {}): FileListCompared {
  return {
    case: theCase,
    item: idOf('it', 1),
    list: idOf('fl', 1),
    comparison: idOf('fc', 1),
    against: { kind: 'folder', name: 'DCIM', files: 10, digest },
    algorithm: 'sha256',
    same: 5,
    changed: 1,
    moved: 1,
    missing: 2,
    extra: 1,
    duplicate: 1,
    notComparable: 1,
    copiesListed: 0,
    copiesFound: 1,
    differences: digest,
    tool: 'x',
    ...over,
  };
}

export function hashSetData(n: number, over: Partial<HashSetAdded> = {}): HashSetAdded {
  return {
    set: idOf('hs', n),
    name: `Set ${String(n)}`,
    kind: 'notable',
    digest,
    rows: 3,
    sha256: 1,
    sha1: 0,
    md5: 2,
    categories: [
      { category: '', rows: 1 },
      { category: 'A', rows: 2 },
    ],
    origin: { name: 'set.csv', sha256: digest, bytes: 100 },
    tool: 'x',
    ...over,
  };
}

export function matchedData(over: Partial<FileListMatched> = {}): FileListMatched {
  const set = (n: number, kind: FileListMatched['sets'][number]['kind'], files: number) => ({
    set: idOf('hs', n),
    name: `Set ${String(n)}`,
    kind,
    digest,
    files,
    categories: files === 0 ? [] : [{ category: 'A', files }],
  });
  return {
    case: theCase,
    item: idOf('it', 1),
    list: idOf('fl', 1),
    match: idOf('fm', 1),
    sets: [set(1, 'notable', 2), set(2, 'notable', 3), set(3, 'blocked', 0)],
    known: 0,
    notable: 4,
    blocked: 0,
    matches: digest,
    tool: 'x',
    ...over,
  };
}
