import type { FileProblem } from '#shared/ledger/file-list.ts';

/** What the worker threads can do. Plain data in and out: it is cloned between threads. Paths are as `pathText` writes them. */
export interface Jobs {
  /** Looks into folders below `root`. */
  readonly list: {
    readonly input: { readonly root: string; readonly folders: readonly string[] };
    readonly output: {
      readonly folders: readonly string[];
      readonly files: readonly FoundFile[];
      readonly problems: readonly FoundProblem[];
    };
  };
  /** Digests files below `root`, in their order. */
  readonly hash: {
    readonly input: { readonly root: string; readonly files: readonly FoundFile[] };
    readonly output: readonly HashedFile[];
  };
  /** Checks signatures packed by `packTasks`; gives the places of the bad ones. */
  readonly verify: { readonly input: Uint8Array; readonly output: readonly number[] };
}
export type JobKind = keyof Jobs;

export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
}

export interface FoundProblem extends FoundFile {
  readonly problem: FileProblem;
}

export interface HashedFile {
  readonly bytes: number;
  /** Lower-case hexadecimal; null with a problem. */
  readonly sha256: string | null;
  readonly problem: FileProblem | null;
}

/** A worker does one job at a time, so nothing has to say which. */
export type ToWorker = { [K in JobKind]: { readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

/** `progress`: bytes read since the last message. */
export type FromWorker =
  { readonly progress: number } | { readonly output: Jobs[JobKind]['output'] } | { readonly failed: true };
