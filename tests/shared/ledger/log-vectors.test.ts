import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { unwrap } from '#shared/errors/result.ts';
import { utf8 } from '#shared/ledger/encoding.ts';
import { LineSplitter } from '#shared/ledger/lines.ts';
import { PartVerifier } from '#shared/ledger/part.ts';
import { decodeProofs } from '#shared/ledger/proofs.ts';
import { LedgerVerifier } from '#shared/ledger/verify.ts';
import { named } from '../../support/ledger-check.ts';
import { implementations, remembering } from '../../support/primitives.ts';

interface Case {
  readonly why: string;
  readonly lines: readonly (number | string)[];
  readonly checkpoint: string | null;
  readonly problems: readonly string[];
}
interface PartCase {
  readonly why: string;
  readonly lines: readonly number[];
  readonly proofs: string;
  readonly problems: readonly string[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../vectors/ledger-v1/${name}`, import.meta.url), 'utf8'));
}
interface Logs {
  readonly log: readonly string[];
  readonly cases: readonly Case[];
}
const logs = ['logs.json', 'people.json', 'cases.json'].flatMap((name) => {
  const { log, cases } = read(name) as Logs;
  return cases.map((each) => ({ ...each, log }));
});
const parts = read('parts.json') as {
  readonly log: readonly string[];
  readonly checkpoint: string;
  readonly cases: readonly PartCase[];
};

function linesOf(stream: Uint8Array, step: number): string[] {
  const splitter = new LineSplitter();
  const lines: string[] = [];
  for (let start = 0; start < stream.length; start += step) {
    const pushed = splitter.push(stream.slice(start, start + step));
    if (pushed.ok) lines.push(...pushed.value.map((line) => Buffer.from(line).toString('latin1')));
  }
  return lines;
}

describe.each(implementations)('frozen verdicts of version 1 on whole logs, %s', (_, implementation) => {
  const primitives = remembering(implementation);
  test.each(logs)('$why', ({ log, lines, checkpoint, problems }) => {
    const texts = lines.map((line) => `${typeof line === 'number' ? (log[line] ?? '') : line}\n`);
    const stream = utf8(texts.join(''));
    const whole = linesOf(stream, stream.length);
    // In pieces of 100 bytes and byte by byte it is the same that is judged.
    for (const step of [100, 1]) expect(linesOf(stream, step)).toEqual(whole);
    const verifier = new LedgerVerifier(primitives);
    for (const line of whole) verifier.nextLine(Buffer.from(line, 'latin1'));
    expect(named(verifier.finish(checkpoint).problems)).toEqual(problems);
  });
});

describe.each(implementations)('frozen verdicts of version 1 on parts, %s', (_, implementation) => {
  const primitives = remembering(implementation);
  test.each(parts.cases)('$why', ({ lines, proofs, problems }) => {
    const verifier = new PartVerifier(primitives, unwrap(decodeProofs(utf8(proofs))), parts.checkpoint);
    for (const line of lines) verifier.nextLine(utf8(parts.log[line] ?? ''));
    expect(named(verifier.finish().problems)).toEqual(problems);
  });
});
