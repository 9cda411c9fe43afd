import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { utf8 } from '#shared/ledger/encoding.ts';
import { LineSplitter } from '#shared/ledger/lines.ts';
import { LedgerVerifier } from '#shared/ledger/verify.ts';
import { named } from '../../support/ledger-check.ts';
import { implementations } from '../../support/primitives.ts';

interface Case {
  readonly why: string;
  readonly lines: readonly (number | string)[];
  readonly checkpoint: string | null;
  readonly problems: readonly string[];
}
const vectors = JSON.parse(readFileSync(new URL('../../vectors/ledger-v1/logs.json', import.meta.url), 'utf8')) as {
  readonly log: readonly string[];
  readonly cases: readonly Case[];
};

describe.each(implementations)('frozen verdicts of version 1, %s', (_, primitives) => {
  test.each(vectors.cases)('$why', ({ lines, checkpoint, problems }) => {
    const texts = lines.map((line) => `${typeof line === 'number' ? (vectors.log[line] ?? '') : line}\n`);
    const stream = utf8(texts.join(''));
    // Whole, in pieces of 100 bytes, and byte by byte.
    for (const step of [stream.length, 100, 1]) {
      const verifier = new LedgerVerifier(primitives);
      const splitter = new LineSplitter();
      for (let start = 0; start < stream.length; start += step) {
        const pushed = splitter.push(stream.slice(start, start + step));
        if (pushed.ok) pushed.value.forEach((line) => verifier.nextLine(line));
      }
      expect(named(verifier.finish(checkpoint).problems)).toEqual(problems);
    }
  });
});
