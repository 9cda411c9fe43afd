import { basename } from 'node:path';

/** What stands in the ledger for ever of a file or folder: its own name as an entry takes it, not where it lies on our machine. */
export function sourceName(path: string): string {
  return (basename(path) || path).slice(0, 400).toWellFormed();
}
