import { describe, expect, test } from 'vitest';
import { Twins } from '#electron/catalogue/importers/lists/twins.ts';
import { FailureError } from '#shared/errors/result.ts';

const row = (path: string, sha256 = '0'.repeat(64)) => ({
  ...{ path, sha256, bytes: null, sha1: null, md5: null, modified: null, problem: null },
});
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'ok';
  } catch (error) {
    return error instanceof FailureError ? error.failure : error;
  }
};

describe('SEC-76 the paths that are remembered to find twins', () => {
  test('are no more than a list may have', () => {
    const twins = new Twins({ files: 2, letters: 100 });
    expect([twins.add(row('a'), 1), twins.add(row('b'), 2)]).toEqual([null, null]);
    // One that is there already takes no room.
    expect(twins.add(row('a'), 3)).toEqual({ line: 3, code: 'duplicate-path', details: { other: 1 } });
    expect(twins.add(row('a', 'f'.repeat(64)), 4)).toEqual({ line: 4, code: 'digests-differ', details: { other: 3 } });
    expect(codeOf(() => twins.add(row('c'), 5))).toEqual({ code: 'FILE_LIST_TOO_LARGE', details: { limit: 2 } });
  });

  test('nor longer together', () => {
    const twins = new Twins({ files: 10, letters: 8 });
    expect(twins.add(row('12345678'), 1)).toBeNull();
    expect(codeOf(() => twins.add(row('9'), 2))).toMatchObject({ code: 'FILE_LIST_TOO_LARGE' });
  });
});
