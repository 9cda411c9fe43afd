import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { TestCase } from '../../support/bundle.ts';
import { filesBelow } from '../../support/handover.ts';
import { memoryBytes } from '../../support/memory-bytes.ts';
import { problemsOf } from '../../support/tamper.ts';

const folder = new URL('../../vectors/handover-v1/', import.meta.url).pathname;
const vector = z.strictObject({
  name: z.string(),
  what: z.string(),
  trustKey: z.string().nullable(),
  older: z.string().nullable(),
  verdict: z.string(),
  problems: z.array(z.string()),
  files: z.array(z.string()),
});
const vectors = z.array(vector).parse(JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')));
const zipOf = (name: string) => zipSource(memoryBytes(readFileSync(join(folder, `${name}.zip`))));

/** The same source with its files in pieces of `step` bytes. */
function inPieces(source: BundleSource, step: number): BundleSource {
  return {
    list: () => source.list(),
    open: async function* (path) {
      for await (const chunk of source.open(path))
        for (let at = 0; at < chunk.length; at += step) yield chunk.slice(at, at + step);
    },
  };
}

async function judge({ name, trustKey, older }: z.infer<typeof vector>, primitives: Primitives, step: number) {
  const trust = {
    bundleKey: trustKey ?? undefined,
    older: older === null ? undefined : { kind: 'bundle' as const, source: zipOf(older) },
  };
  const report = await verifyBundle(inPieces(zipOf(name), step), trust, primitives);
  const files = report.checks.flatMap(({ problems }) =>
    problems.flatMap(({ details }) => (typeof details['file'] === 'string' ? [details['file']] : [])),
  );
  return { verdict: report.verdict, problems: problemsOf(report), files: [...new Set(files)].sort() };
}

describe.each(vectors)('$name: $what', (each) => {
  const { verdict, problems, files } = each;
  it('is judged as it always was, whole and byte by byte', async () => {
    expect(await judge(each, nativePrimitives, 1 << 20)).toEqual({ verdict, problems, files });
    expect(await judge(each, nativePrimitives, 1)).toEqual({ verdict, problems, files });
  });
  it('is judged the same by the primitives of the browser', async () => {
    expect(await judge(each, portablePrimitives, 7)).toEqual({ verdict, problems, files });
  });
});

describe('the vectors', () => {
  it('are all used, and more of them are bad than good', () => {
    const zips = readdirSync(folder).filter((name) => name.endsWith('.zip'));
    expect(zips.sort()).toEqual(vectors.map(({ name }) => `${name}.zip`).sort());
    expect(vectors.filter(({ verdict }) => verdict === 'broken').length).toBeGreaterThan(vectors.length / 2);
  });

  it('are what the writer still makes', async () => {
    const { files } = await new TestCase().export();
    const frozen = filesBelow(join(folder, 'contoh'));
    expect([...frozen.keys()].sort()).toEqual([...files.keys()].sort());
    for (const [path, bytes] of files)
      expect([path, Buffer.compare(frozen.get(path) ?? Buffer.alloc(0), bytes)]).toEqual([path, 0]);
  });
});
