import { decideCorrection } from '#shared/domain/correction/decide.ts';
import { ok } from '#shared/errors/result.ts';
import type { CommandHandler } from '../../dispatch/handler.ts';
import { command, type Registered } from '../../dispatch/registry.ts';
import { doneReply } from '../../ledger/item-states.ts';
import { ownEventOf } from '../../ledger/recorded.ts';
import type { ReadTx } from '../../storage/sql.ts';
import { isCaseNumberTaken } from '../../storage/tables/cases.ts';
import { ledgerEntriesOfCase } from '../../storage/tables/ledger-entries.ts';
import { subjectAt } from '../../storage/tables/subjects.ts';
import { checkSameIdentifier } from './same-identifier.ts';
import { checkUnitFields } from './unit-fields.ts';

/** Numbers of cases are unique, also when one is corrected; corrections of other entries have no case number to take. */
function isNumberTaken(tx: ReadTx, caseId: string, number: unknown): boolean {
  return typeof number === 'string' && isCaseNumberTaken(tx, number, caseId);
}

const correctEntry: CommandHandler<'entries.correct'> = (input, context) =>
  context.commit((tx) => {
    const station = context.station.id;
    const caseId = subjectAt(tx, station, input.seq)?.case_id ?? null;
    const events = decideCorrection(
      { station, ...input },
      {
        events:
          caseId === null ? [] : [...ledgerEntriesOfCase(tx, caseId, station, Number.MAX_SAFE_INTEGER)].map(ownEventOf),
        caseNumberTaken: caseId !== null && isNumberTaken(tx, caseId, input.changes['number']),
      },
    );
    if (!events.ok) return events;
    const place = { station, seq: input.seq };
    for (const check of [checkUnitFields, checkSameIdentifier]) {
      const checked = check(tx, place, input.changes);
      if (!checked.ok) return checked;
    }
    return ok({ events: events.value, reply: doneReply, topics: ['cases', 'items', 'finds'] });
  });

export const correctionHandlers: readonly Registered[] = [command('entries.correct', correctEntry)];
