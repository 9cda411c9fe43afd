import { fileAlgorithms, type FileAlgorithm, type FileListSealed } from '../file-list/events.ts';
import type { HashSetAdded } from './events.ts';

/**
 * The kinds of digest that both a set and a sealed list have. Without one the set recognises no file of the list, whatever
 * the list holds: "0 files" says nothing about it. A list that names no kinds has SHA-256.
 */
export function commonAlgorithms(
  set: Pick<HashSetAdded, FileAlgorithm>,
  { algorithms = ['sha256'] }: Pick<FileListSealed, 'algorithms'>,
): FileAlgorithm[] {
  return fileAlgorithms.filter((algorithm) => set[algorithm] > 0 && algorithms.includes(algorithm));
}
