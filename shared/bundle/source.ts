import type { Result } from '../errors/result.ts';

/** One thing that a container holds, as the container names it. Nothing here has been judged yet. */
export interface BundleEntry {
  /** Path as stored, segments joined by `/`; attacker-controlled. */
  readonly path: string;
  /** Bytes of a file; 0 for the other kinds. */
  readonly size: number;
  readonly kind: 'file' | 'folder' | 'symbolic-link' | 'special';
}

/**
 * Where a bundle is read from: a folder or a zip. Adapters: `zip/zip-source.ts` over a `ByteSource`, a Node folder
 * (electron/catalogue/bundle-folder.ts), a dropped folder in a browser (renderer/verifier).
 */
export interface BundleSource {
  /** What is inside, links never followed. A container that cannot be understood is a failure, never an exception. */
  list(): Promise<Result<readonly BundleEntry[]>>;
  /**
   * The bytes of a listed file, in chunks. Throws `FailureError` while being read when the container lies about it
   * (truncated, wrong checksum, larger than declared) or cannot be read; yields no more than the declared size. A chunk
   * holds until the next one is asked for: who keeps it copies it. A chunk
   * is a plain Uint8Array that holds until the next one is asked for; what is to be kept is copied by `slice()`.
   */
  open(path: string): AsyncIterable<Uint8Array>;
}

/** Random access to bytes whose length is known: a file, a Blob, a buffer. */
export interface ByteSource {
  readonly size: number;
  /** Exactly `length` bytes from `offset`. Throws `FailureError('BUNDLE_TRUNCATED')` when they are not all there. */
  read(offset: number, length: number): Promise<Uint8Array>;
}

/** What long work looks at between chunks; an `AbortSignal` fits. */
export interface CancelSignal {
  readonly aborted: boolean;
}
