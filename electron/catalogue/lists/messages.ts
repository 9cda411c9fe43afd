import type { Progress } from '#shared/contract/messages.ts';
import type { Failure } from '#shared/errors/result.ts';
import type { FileListSummary } from '#shared/ledger/file-list.ts';
import type { ProgressStep } from '#shared/text/progress.ts';
import type { SourceKind, Sources } from './sources.ts';

/** One job for one thread of its own, which ends with it. */
export interface ListJob {
  readonly file: string;
  /** Of the database, 32 bytes in memory that both sides see: wiped there once the database is open, and here at the latest when the thread has ended. */
  readonly key: Uint8Array;
  /** Memory of the `WriteTurn` of the service. */
  readonly turn: SharedArrayBuffer;
  /** Its number among the threads of the service, from 1. */
  readonly thread: number;
  readonly signals: SharedArrayBuffer;
  readonly work: ListWork;
}

export type ListWork = StoreWork | CleanWork | IndexWork | CheckWork;

export type StoreWork = {
  readonly [K in SourceKind]: {
    readonly kind: 'store';
    /** Id of the list. */
    readonly list: string;
    readonly source: K;
    readonly input: Sources[K]['input'];
  };
}[SourceKind];

export interface CleanWork {
  readonly kind: 'clean';
  /** Ids of lists that no entry seals and nobody is storing. */
  readonly lists: readonly string[];
}

/** What rows of sealed lists are found by, made anew. */
export interface IndexWork {
  readonly kind: 'index';
}

/** Reads the pages of the database, table by table; writes nothing. */
export interface CheckWork {
  readonly kind: 'check';
}

export interface StoreOutput {
  readonly summary: FileListSummary;
  readonly output: Sources[SourceKind]['output'];
}

export type FromListThread =
  | {
      readonly progress: {
        readonly step: ProgressStep;
        readonly done: number;
        readonly total: number;
        readonly unit: Progress['unit'];
      };
    }
  | { readonly done: StoreOutput | null }
  | { readonly failed: Failure }
  | { readonly broken: true };
