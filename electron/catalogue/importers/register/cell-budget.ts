import { FailureError } from '#shared/errors/result.ts';
import type { RegisterCell } from '#shared/domain/register/cells.ts';
import { registerLimits } from './limits.ts';

/**
 * SECURITY SEC-69. What the sheets of one file may hold together: each may be large, not all of them. Blanks before the last cell of a row
 * are cells too, and a text that cells share counts for each of them: whatever is done with cells is done once for each.
 */
export class CellBudget {
  #cells: number = registerLimits.cells;
  #letters: number = registerLimits.letters;
  #merged: number = registerLimits.merged;

  spend(row: readonly RegisterCell[]): void {
    this.#cells -= row.length;
    if (this.#cells < 0) throw new FailureError('REGISTER_TOO_LARGE', { limit: registerLimits.cells, unit: 'cells' });
    for (const { text } of row) this.#letters -= text.length;
    if (this.#letters < 0) throw new FailureError('REGISTER_BOMB');
  }

  /** Whether there may be one more range of cells that are shown as one. */
  merge(): boolean {
    this.#merged -= 1;
    return this.#merged >= 0;
  }
}
