import type { DomainEvent, ProposedEvent } from '#shared/domain/events.ts';
import { brokenRule, parseRecorded } from '#shared/domain/recorded.ts';
import { foldAccounts } from '#shared/domain/user/accounts.ts';
import { checkSigner, secondCandidates, type SignedAct } from '#shared/domain/user/signer.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { canonicalJson } from '#shared/ledger/canonical.ts';
import { NO_PREVIOUS } from '#shared/ledger/entry.ts';
import { secondOf } from '../ledger/append.ts';
import { provenNames } from '../ledger/proven-names.ts';
import type { SignKey } from '../session/catalogue-vault.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import type { BaseContext, SecondSigner } from './handler.ts';
import type { Seconds } from './seconds.ts';

/** Keys of second people that one request holds, so that none outlives it. */
export class HeldKeys {
  readonly #keys = new Set<SignKey>();

  add(key: SignKey): void {
    this.#keys.add(key);
  }

  wipe(): void {
    for (const key of this.#keys) key.wipe();
    this.#keys.clear();
  }
}

/** What `checkSigner` asks about. */
export function signedAct(proposed: ProposedEvent, by: string, at: string): SignedAct {
  return { type: proposed.type, by, at, data: proposed.data };
}

/** Refuses what could not be recorded whoever signed; else waits for the second person. Throws CATALOGUE_DAMAGED. */
export async function askSecond(
  base: BaseContext,
  open: OpenCatalogue,
  seconds: Seconds,
  held: HeldKeys,
  proposed: ProposedEvent,
): Promise<Result<SecondSigner>> {
  const allowed = checkProposed(open, proposed, base.effects.now());
  if (!allowed.ok) return allowed;
  const { accounts, user, station, keys, database } = open;
  const proven = provenNames({ primitives: base.primitives, station, user, keys }, database.read, accounts, proposed);
  base.progress('waiting-second', 0, 0, 'steps');
  const signed = await seconds.wait({ request: base.requestId, by: user.id, proposed, ...proven }, base.signal);
  if (!signed.ok) return signed;
  held.add(signed.value.key);
  return ok({ user: signed.value.user, proposed, sign: signed.value.key.seed });
}

function checkProposed(open: OpenCatalogue, proposed: ProposedEvent, now: string): Result<null> {
  const { accounts, user, station } = open;
  const act = signedAct(proposed, user.id, now);
  const first = checkSigner(accounts, act);
  if (!first.ok) return first;
  const [candidate] = secondCandidates(accounts, act);
  if (candidate === undefined) return fail('SECOND_NOBODY');
  const { type } = proposed;
  const data = { ...proposed.data, second: candidate.user.id };
  const event = parseRecorded({ type, data, station: station.id, seq: 0, at: now, by: user.id, leaf: NO_PREVIOUS });
  const folded = event.ok ? foldAccounts(accounts, event.value) : event;
  return folded.ok ? ok(null) : brokenRule(folded.error);
}

/**
 * SECURITY SEC-49: what will be signed must be what the second person was shown: exactly one entry with a second, to the byte of its
 * canonical form. SECOND_FACTS_CHANGED.
 */
export function checkShown(events: readonly DomainEvent[], second: SecondSigner): Result<null> {
  const { proposed, user } = second;
  const shown = canonicalJson({ type: proposed.type, data: { ...proposed.data, second: user } });
  const signed = events.filter((event) => secondOf(event) !== null);
  const same = signed.length === 1 && signed.every(({ type, data }) => canonicalJson({ type, data }) === shown);
  return same ? ok(null) : fail('SECOND_FACTS_CHANGED');
}
