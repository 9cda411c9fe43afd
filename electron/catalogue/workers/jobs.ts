import type { Packed } from '#shared/bundle/packer.ts';
import type { GivenListOptions, ListError, ListOptions } from '#shared/domain/file-list/listing.ts';
import type { Result } from '#shared/errors/result.ts';
import type { ListReading } from '../importers/lists/read-list.ts';
import type { ImageInput, ImageOutput } from './digest-image.ts';
import type { PackedList } from './pack-list.ts';
import type { Digests } from './packed-rows.ts';
import type { ReadEntries } from './read-entries.ts';

/** What the worker threads can do. Plain data in and out: it is cloned between threads. Blocks are of packed-rows.ts. */
export interface Jobs {
  /** Looks into folders below `root`, which `pathText` wrote. */
  readonly list: { readonly input: ListInput; readonly output: ListOutput; readonly part: FoundPart };
  /** Digests the files of a block, in their order. */
  readonly hash: { readonly input: HashInput; readonly output: null; readonly part: HashedPart };
  /** Reads a list of files that another tool made, from beginning to end. */
  readonly preview: {
    readonly input: { readonly file: string; readonly options: GivenListOptions };
    readonly output: Result<ListReading>;
    readonly part: { readonly bytes: number; readonly ofBytes: number; readonly errors: readonly ListError[] };
  };
  /** Digests the segments of one image as one stream; parts are bytes read. */
  readonly image: { readonly input: ImageInput; readonly output: ImageOutput; readonly part: number };
  /** Reads such a list into packed rows, to be held against another. */
  readonly pack: {
    readonly input: { readonly file: string; readonly options: ListOptions };
    readonly output: Result<PackedList>;
    readonly part: { readonly bytes: number; readonly ofBytes: number };
  };
  /** Packs the next bytes of a stream, one stream after the other; the same thread must get them all (`deflater`). */
  readonly deflate: {
    readonly input: { readonly bytes: Uint8Array; readonly last: boolean };
    readonly output: Packed;
    readonly part: never;
  };
  /** Reads entries packed by `packEntries`. */
  readonly entries: { readonly input: Uint8Array; readonly output: ReadEntries; readonly part: never };
  /** Checks signatures packed by `packTasks`; gives the places of the bad ones. */
  readonly verify: { readonly input: Uint8Array; readonly output: readonly number[]; readonly part: never };
}
export type JobKind = keyof Jobs;

export interface ListInput {
  readonly root: string;
  readonly folders: readonly string[];
  /** Folders in which another file system begins: named, not looked into. */
  readonly mounted: readonly string[];
}

export interface ListOutput {
  /** Folders in the given ones, to be looked into next. */
  readonly folders: readonly string[];
  /** How many of the given ones could not be read to their end. */
  readonly failed: number;
}

export interface HashInput {
  readonly root: string;
  readonly digests: Digests;
  readonly rows: Uint8Array;
  /** Milliseconds since 1970 when the job was given out. */
  readonly now: number;
  /** The one row is a drive, of which a file's size and times say nothing. */
  readonly drive: boolean;
}

/** Some of what was found: files to read, in blocks that are each enough for one job, and what cannot be read. */
export interface FoundPart {
  readonly blocks: readonly FoundBlock[];
  readonly problems: Uint8Array;
  readonly problemRows: number;
}
export interface FoundBlock {
  readonly rows: Uint8Array;
  readonly files: number;
  readonly bytes: number;
}

/** What was done since the last part. */
export interface HashedPart {
  readonly rows: Uint8Array;
  readonly files: number;
  /** Of the files in `rows`, as they were found: they add up to what the blocks said. */
  readonly foundBytes: number;
  /** Read since the last part, of whatever file. */
  readonly readBytes: number;
}

/** A worker does one job at a time, so nothing has to say which. */
export type ToWorker = { [K in JobKind]: { readonly kind: K; readonly input: Jobs[K]['input'] } }[JobKind];

export type FromWorker =
  { readonly part: Jobs[JobKind]['part'] } | { readonly output: Jobs[JobKind]['output'] } | { readonly failed: true };
