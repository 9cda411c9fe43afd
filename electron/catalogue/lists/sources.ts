import type { Primitives } from '#shared/crypto/primitives.ts';
import type { FileRowValue } from '#shared/ledger/file-list.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { RowSink } from './arena.ts';
import { readManifest, type Manifest, type ReadManifest } from './read-manifest.ts';
import { readJob, type StagedJob } from './read-job.ts';

/** What rows of a list can come from. Plain data in and out: it is cloned between threads. */
export interface Sources {
  /** Few rows, which are in memory already. */
  readonly rows: { readonly input: { readonly rows: readonly FileRowValue[] }; readonly output: null };
  /** A list that another tool made. */
  readonly manifest: { readonly input: Manifest; readonly output: ReadManifest };
  /** What a hashing has staged. */
  readonly job: { readonly input: StagedJob; readonly output: null };
}
export type SourceKind = keyof Sources;

/** What a reader of rows has at hand, inside the thread that stores them. */
export interface SourceContext {
  readonly sink: RowSink;
  /** The thread's own connection. */
  readonly read: ReadTx;
  readonly primitives: Primitives;
  /** Throws CANCELLED; to be asked every some thousand rows. */
  check(): void;
  progress(done: number, total: number, unit: 'bytes' | 'files'): void;
}

/** What it throws as a FailureError is what the command answers. */
export type SourceReader<K extends SourceKind> = (
  input: Sources[K]['input'],
  context: SourceContext,
) => Sources[K]['output'] | Promise<Sources[K]['output']>;

export const readers: { readonly [K in SourceKind]: SourceReader<K> } = {
  rows: ({ rows }, { sink }) => {
    for (const row of rows) sink.add(row, 0);
    return null;
  },
  manifest: readManifest,
  job: readJob,
};
