import type { ReadTx } from '../storage/sql.ts';
import { attachmentById } from '../storage/tables/attachments.ts';
import { applicationNumber } from '../storage/tables/court.ts';
import { reportOfCase } from '../storage/tables/case-stages.ts';
import { itemStateById } from '../storage/tables/items.ts';
import { ledgerEntriesOfPeople } from '../storage/tables/ledger-entries.ts';
import { personById } from '../storage/tables/people.ts';
import { restrictedById } from '../storage/tables/restricted.ts';
import { warrantById } from '../storage/tables/warrants.ts';
import { ownEventOf } from './recorded.ts';

/** Every text in `data`, however deep: ids stand in fields, in lists and in parts of their own. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/**
 * What people read for the ids in an entry: names of users, numbers of items, orders and applications, names of attachments, codes of protected people and of whom a restricted attachment
 * is about, and those behind disclosed commitments. From tables, so for the story alone: what somebody is to sign is named
 * by `provenNames`.
 */
export function namesIn(
  read: ReadTx,
  data: Readonly<Record<string, unknown>>,
  users: ReadonlyMap<string, string>,
): Record<string, string> {
  const names: Record<string, string> = Object.fromEntries(disclosedCodes(read, data));
  for (const id of textsIn(data)) {
    const name = id.startsWith('us_')
      ? users.get(id)
      : (caseNumberOf(read, id, data) ?? codeOf(read, id) ?? fileNameOf(read, id, data));
    if (name !== undefined) names[id] = name;
  }
  return names;
}

/** Whose identity an export discloses, as codes by commitment: digests tell nobody anything. */
function disclosedCodes(
  read: ReadTx,
  { case: caseId, disclosed }: Readonly<Record<string, unknown>>,
): [string, string][] {
  if (typeof caseId !== 'string' || disclosed === undefined) return [];
  const digests = new Set(textsIn(disclosed));
  return [...ledgerEntriesOfPeople(read, caseId)].flatMap((entry) => {
    const { type, data } = ownEventOf(entry);
    if (type !== 'person.recorded' && type !== 'person.amended') return [];
    const code = codeOf(read, data.person) ?? data.person;
    return data._sd.filter((digest) => digests.has(digest)).map((digest): [string, string] => [digest, code]);
  });
}

/** Another case that the entry names. */
function caseNumberOf(read: ReadTx, id: string, { case: own }: Readonly<Record<string, unknown>>): string | undefined {
  return id.startsWith('ca_') && id !== own ? reportOfCase(read, id)?.number : undefined;
}

/** An attachment that the entry is about; the one that brings it has its name already. */
function fileNameOf(read: ReadTx, id: string, data: Readonly<Record<string, unknown>>): string | undefined {
  return id.startsWith('at_') && !('name' in data) ? attachmentById(read, id)?.data.name : undefined;
}

function codeOf(read: ReadTx, id: string): string | undefined {
  if (id.startsWith('it_')) return itemStateById(read, id)?.number;
  if (id.startsWith('wa_')) return warrantById(read, id)?.number;
  if (id.startsWith('ap_')) return applicationNumber(read, id);
  if (id.startsWith('pe_')) return personById(read, id)?.code;
  return id.startsWith('at_') ? (restrictedById(read, id)?.code ?? undefined) : undefined;
}
