import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { wipe } from '../keys/locked-memory.ts';
import type { ReadTx } from '../storage/sql.ts';
import { caseKeyOf, type CaseKeyRow } from '../storage/tables/case-keys.ts';
import { caseKeyState } from '../storage/tables/case-key-states.ts';
import { isCleared } from '../storage/tables/clearances.ts';
import { openCaseKey } from './case-key.ts';

/** What opening needs of whoever is signed in. */
export interface OpenTools {
  readonly primitives: Primitives;
  readonly user: { readonly id: string };
  readonly keys: { readonly seal: Uint8Array };
}

/** What sealing needs besides. */
export interface SealTools extends OpenTools {
  readonly effects: Pick<Effects, 'random'>;
  readonly keys: { readonly seal: Uint8Array; readonly sign: Uint8Array };
  readonly station: { readonly id: string; readonly catalogue: string };
}

/** The restricted key of a case in force, opened for this person. */
export interface OpenKey {
  readonly key: Buffer;
  readonly generation: number;
  readonly row: CaseKeyRow;
}

/**
 * SECURITY SEC-51: need-to-know. The tables say who is cleared, but what keeps others out is that the key is sealed to
 * nobody else. NOT_CLEARED; CASE_KEY_LOST: cleared, but no row opens with the keys of this person. The caller wipes `key`.
 */
export function openKeyInForce(tools: OpenTools, tx: ReadTx, caseId: string): Result<OpenKey> {
  const { user } = tools;
  if (!isCleared(tx, caseId, user.id)) return fail('NOT_CLEARED', { case: caseId });
  const state = caseKeyState(tx, caseId);
  const row = state && caseKeyOf(tx, caseId, state.generation, user.id);
  const key = row === undefined ? null : openCaseKey(tools.primitives, row, tools.keys.seal);
  if (row === undefined || key === null) return fail('CASE_KEY_LOST', { case: caseId, user: user.id });
  return ok({ key, generation: row.generation, row });
}

/** Runs `use` with the key and wipes it, whatever comes. */
export function withOpenKey<T>(
  tools: OpenTools,
  tx: ReadTx,
  caseId: string,
  use: (open: OpenKey) => Result<T>,
): Result<T> {
  const open = openKeyInForce(tools, tx, caseId);
  if (!open.ok) return open;
  try {
    return use(open.value);
  } finally {
    wipe(open.value.key);
  }
}

/** Whether this person could open values of the case now: cleared, and with a sealed key where there is one. */
export function holdsKey({ user }: Pick<OpenTools, 'user'>, tx: ReadTx, caseId: string): boolean {
  if (!isCleared(tx, caseId, user.id)) return false;
  const state = caseKeyState(tx, caseId);
  return state === undefined || caseKeyOf(tx, caseId, state.generation, user.id) !== undefined;
}
