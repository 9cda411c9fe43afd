import { requiredFiles } from '../layout.ts';
import { foldedPath } from '../safe-path.ts';
import type { BundleEntry } from '../source.ts';

const folders: readonly string[] = ['ledger', '03-dokumen', '04-foto', '05-berkas-digital'];
const names: readonly string[] = [...requiredFiles.map((path) => path.slice(path.lastIndexOf('/') + 1)), '.minisig'];
const foldedNames = names.map(foldedPath);

/**
 * SECURITY SEC-27: what was a bundle once is not made "no bundle at all" by taking files away or moving them about.
 * A path that carries the whole name of something in a bundle, wherever it lies and with whatever before or behind it; null:
 * there is none. A name that was itself changed is none any more: the words for "no bundle" say not to use that either.
 */
export function signOfBundle(entries: readonly BundleEntry[]): string | null {
  return entries.find(({ path }) => isSign(foldedPath(path)))?.path ?? null;
}

function isSign(path: string): boolean {
  return foldedNames.some((name) => path.includes(name)) || path.split('/').some((part) => folders.includes(part));
}
