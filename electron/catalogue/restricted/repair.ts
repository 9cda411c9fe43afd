import { setImmediate } from 'node:timers/promises';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { FailureError, unwrap } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { wipe } from '../keys/locked-memory.ts';
import { appendEvents } from '../ledger/append.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import { caseKeyHolders, deleteCaseKeyOf } from '../storage/tables/case-keys.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { casesClearedFor, clearancesOfCase } from '../storage/tables/clearances.ts';
import { currentKey } from './current-key.ts';
import { holdersOf } from './holders.ts';
import { sealToAll } from './rotate.ts';

export interface RepairTools {
  readonly primitives: Primitives;
  readonly effects: Effects;
}

/**
 * What only somebody cleared can do, done when such a person unlocks: restricted keys are changed where somebody lost
 * clearance (a leaver, used sheets), and sealed to those who are cleared but have no copy (new sheets, a recovered person).
 * One transaction a case, so that it may be killed at any moment and goes on at the next unlock. A case whose key this
 * person cannot open waits for another; the other failures are those of disks.
 */
export async function repairAtUnlock(
  tools: RepairTools,
  open: OpenCatalogue,
  progress: (done: number, total: number) => void,
): Promise<void> {
  if (open.damage !== null) return;
  const cases = casesClearedFor(open.database.read, open.user.id).filter((caseId) =>
    needsRepair(open, open.database.read, caseId),
  );
  for (const [index, caseId] of cases.entries()) {
    progress(index, cases.length);
    repairCase(tools, open, caseId);
    await setImmediate();
  }
}

/** A cheap look: the tables say whether somebody has no copy or one too many; what is sealed to whom is decided by the entries. */
function needsRepair({ accounts }: OpenCatalogue, tx: ReadTx, caseId: string): boolean {
  const state = caseKeyState(tx, caseId);
  if (state === undefined) return false;
  if (state.due) return true;
  const expected = clearancesOfCase(tx, caseId).map(({ user_id }) => user_id);
  if (accounts.recovery !== null) expected.push(accounts.recovery.id);
  const holders = new Set(caseKeyHolders(tx, caseId, state.generation));
  return holders.size !== expected.length || expected.some((id) => !holders.has(id));
}

function repairCase(tools: RepairTools, open: OpenCatalogue, caseId: string): void {
  try {
    open.database.write((tx) => {
      repairIn(tools, open, tx, caseId);
    });
  } catch (error) {
    const waits = error instanceof FailureError && ['CASE_KEY_LOST', 'NOT_CLEARED'].includes(error.failure.code);
    if (!waits) throw error;
  }
}

function repairIn({ primitives, effects }: RepairTools, open: OpenCatalogue, tx: WriteTx, caseId: string): void {
  const { user, keys, station, people } = open;
  const seal = { primitives, effects, user, keys, station };
  const current = unwrap(currentKey(seal, tx, caseId));
  try {
    const holders = holdersOf(seal, tx, caseId);
    const has = caseKeyHolders(tx, caseId, current.generation);
    sealToAll(
      seal,
      tx,
      current,
      holders.filter(({ id }) => !has.includes(id)),
    );
    for (const id of has) if (!holders.some((holder) => holder.id === id)) deleteCaseKeyOf(tx, caseId, id);
  } finally {
    wipe(current.key);
  }
  const { sign, checkpoint } = keys;
  if (current.events.length > 0)
    appendEvents(tx, current.events, {
      primitives,
      effects,
      station,
      accounts: people,
      user: user.id,
      sign,
      checkpoint,
    });
}
