import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { BundleReport } from '#shared/bundle/report.ts';
import type { BundleSource } from '#shared/bundle/source.ts';
import { verifyBundle } from '#shared/bundle/verify.ts';
import type { OpenedValue } from '#shared/bundle/verify/disclosures.ts';
import { zipSource } from '#shared/bundle/zip/zip-source.ts';
import { unwrap } from '#shared/errors/result.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { memoryBytes } from './memory-bytes.ts';
import { problemsOf } from './tamper.ts';

/** A frozen bundle: what was done to it, what the verifier is given, and what it must say. */
const vector = z.strictObject({
  name: z.string(),
  what: z.string(),
  trustKey: z.string().nullable(),
  older: z.string().nullable(),
  verdict: z.string(),
  problems: z.array(z.string()),
  files: z.array(z.string()),
  /** From format 2 on. */
  otherKey: z.string().nullable().optional(),
  opened: z.array(z.string()).optional(),
});
export type Vector = z.infer<typeof vector>;

export function vectorFolder(format: 1 | 2 | 3 | 4): string {
  return new URL(`../vectors/handover-v${String(format)}/`, import.meta.url).pathname;
}

export function readVectors(folder: string): readonly Vector[] {
  return z.array(vector).parse(JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')));
}

/** The files below the one folder of a zip. */
export async function filesOfZip(zip: string): Promise<Map<string, Uint8Array>> {
  const source = zipSource(memoryBytes(readFileSync(zip)));
  const files = new Map<string, Uint8Array>();
  for (const { path } of unwrap(await source.list())) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of source.open(path)) chunks.push(chunk.slice());
    files.set(path.slice(path.indexOf('/') + 1), new Uint8Array(Buffer.concat(chunks)));
  }
  return files;
}

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

function filesIn(report: BundleReport): string[] {
  const files = report.checks.flatMap(({ problems }) =>
    problems.flatMap(({ details }) => (typeof details['file'] === 'string' ? [details['file']] : [])),
  );
  return [...new Set(files)].sort();
}

/** What the verifier says of a vector, read in pieces of `step` bytes. */
export async function judge(folder: string, { name, trustKey, older }: Vector, primitives: Primitives, step: number) {
  const zipOf = (zip: string) => zipSource(memoryBytes(readFileSync(join(folder, `${zip}.zip`))));
  const trust = {
    bundleKey: trustKey ?? undefined,
    older: older === null ? undefined : { kind: 'bundle' as const, source: zipOf(older) },
  };
  const values: OpenedValue[] = [];
  const report = await verifyBundle(inPieces(zipOf(name), step), trust, primitives, {
    opened: (value) => values.push(value),
  });
  return {
    verdict: report.verdict,
    problems: problemsOf(report),
    files: filesIn(report),
    otherKey: report.otherKey,
    opened: values.map(({ seq, name: field }) => `${String(seq)} ${field}`),
  };
}
