import { setImmediate } from 'node:timers/promises';
import type { DomainEvent } from '#shared/domain/events.ts';
import { headerKey } from '#shared/domain/register/header.ts';
import { ok, type Result } from '#shared/errors/result.ts';
import type { CommandContext } from '../../dispatch/handler.ts';
import type { WriteTx } from '../../storage/sql.ts';
import { itemNumberOf, rememberColumns } from '../../storage/tables/register-mappings.ts';
import { decideRow, itemIdOf, type ImportTools } from './decide-row.ts';
import { numberTaken, type Judgement, type JudgedRow } from './judge.ts';
import { RowFacts } from './row-facts.ts';

/** A transaction of so many rows takes some tenths of a second; what else the service has to do waits no longer. */
const ROWS_AT_ONCE = 50;

export interface ImportCounts {
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  /** Of the accepted: what stood in the catalogue before. */
  readonly recorded: number;
}

/** Writes what was judged to be new, part by part. CANCELLED keeps the parts that were written. */
export async function importRows(
  { rows, reading }: Judgement,
  context: CommandContext,
  tools: ImportTools,
): Promise<Result<ImportCounts>> {
  const fresh = rows.filter(({ status }) => status === 'new');
  const recorded = rows.filter(({ status }) => status === 'recorded').length;
  let written = 0;
  for (let from = 0; from < fresh.length; from += ROWS_AT_ONCE) {
    context.progress('importing', from, fresh.length, 'entries');
    const part = fresh.slice(from, from + ROWS_AT_ONCE);
    const done = context.commitPart((tx) => {
      const { events, accepted } = decidePart(part, tx, tools);
      if (from === 0) rememberColumns(tx, headerKey(reading.header.labels), tools.plan.mapping.columns, tools.now);
      return ok({ events, reply: () => accepted, topics: ['cases', 'items'] });
    });
    if (!done.ok) return done;
    written += done.value;
    await setImmediate();
  }
  const accepted = written + recorded;
  return ok({ read: rows.length, accepted, refused: rows.length - accepted, recorded });
}

/**
 * Decided once more with what the catalogue holds at this moment: somebody may have typed the same number meanwhile. Which
 * rows stand for earlier things without a number was judged over all when this import began: only an import puts things into
 * such a seizure, and imports run one after the other.
 */
function decidePart(
  part: readonly JudgedRow[],
  tx: WriteTx,
  tools: ImportTools,
): { readonly events: readonly DomainEvent[]; readonly accepted: number } {
  const facts = new RowFacts(tx);
  const events: DomainEvent[] = [];
  let accepted = 0;
  for (const { row, draft } of part) {
    if (draft === null) continue;
    const isThere = itemNumberOf(tx, itemIdOf(tools, row)) !== undefined;
    const decided =
      isThere || numberTaken(draft, tx, tools) !== null ? null : decideRow(row, draft, facts, tools, null);
    if (decided !== null && 'events' in decided) events.push(...decided.events);
    if (isThere || (decided !== null && 'events' in decided)) accepted += 1;
  }
  return { events, accepted };
}
