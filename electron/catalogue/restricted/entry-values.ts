import type { z } from 'zod';
import { identity, suspectIdentity, type Identity, type ProtectedRole } from '#shared/domain/person/events.ts';
import { restrictedFile, type RestrictedFile } from '#shared/domain/restricted/sensitive.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { committedDigests, openEntry } from '#shared/ledger/disclosure.ts';
import { ownEventAt } from '../ledger/recorded.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { EntryPosition } from '../storage/tables/columns.ts';
import { openDisclosures } from './open-disclosures.ts';
import type { OpenTools } from './open-key.ts';

/** What is sealed of a person; `otherRole` of an adult suspect who is something else besides. */
export interface OpenedPerson {
  readonly identity: Identity;
  readonly otherRole: ProtectedRole | null;
}

const sealedPerson = suspectIdentity.or(identity);

/** The identity that an entry commits to. Codes of `openDisclosures`. */
export function openIdentity(tools: OpenTools, tx: ReadTx, caseId: string, place: EntryPosition): Result<OpenedPerson> {
  const opened = openValues(tools, tx, caseId, place, sealedPerson);
  if (!opened.ok) return opened;
  if (!('otherRole' in opened.value)) return ok({ identity: opened.value, otherRole: null });
  const { otherRole, ...known } = opened.value;
  return ok({ identity: known, otherRole: otherRole === '' ? null : otherRole });
}

/** What a restricted attachment is called, and what its bytes must be. Codes of `openDisclosures`. */
export function openFileValues(
  tools: OpenTools,
  tx: ReadTx,
  caseId: string,
  place: EntryPosition,
): Result<RestrictedFile> {
  return openValues(tools, tx, caseId, place, restrictedFile);
}

function openValues<T>(
  tools: OpenTools,
  tx: ReadTx,
  caseId: string,
  place: EntryPosition,
  shape: z.ZodType<T>,
): Result<T> {
  const event = ownEventAt(tx, place);
  const lost = fail('DISCLOSURE_LOST', { type: event?.type ?? '', seq: place.seq });
  if (event === null) return lost;
  const digests = committedDigests({ ...event.data });
  if (!digests.ok) return lost;
  const opened = openDisclosures(tools, tx, caseId, digests.value);
  if (!opened.ok) return opened.error.code === 'DISCLOSURE_LOST' ? lost : opened;
  const values = openEntry(tools.primitives, event, [...opened.value.values()]);
  const parsed = values.ok ? shape.safeParse(Object.fromEntries(values.value)) : null;
  return parsed?.success === true ? ok(parsed.data) : lost;
}
