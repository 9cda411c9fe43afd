import { FailureError } from '#shared/errors/result.ts';
import type { Client } from './client.ts';
import { allRows } from './rows.ts';

/** A case by its identifier or by the number of its police report, as people write it. */
export async function findCase(client: Client, wanted: string): Promise<string> {
  const cases = await allRows((after) =>
    client.call('cases.list', { search: wanted.startsWith('ca_') ? '' : wanted, after, limit: 500 }),
  );
  const found = cases.find((row) => row.case === wanted || row.number === wanted);
  if (found === undefined) throw new FailureError('CASE_UNKNOWN', { case: wanted });
  return found.case;
}

/** An item by its identifier, or by its number when that is unique in the case (or in the catalogue, without one). */
export async function findItem(client: Client, wanted: string, inCase: string | null): Promise<string> {
  if (wanted.startsWith('it_')) return wanted;
  const items = await allRows((after) =>
    client.call('items.list', { case: inCase, search: wanted, custody: null, after, limit: 500 }),
  );
  const found = items.filter((row) => row.number === wanted);
  const only = found[0];
  if (only === undefined || found.length > 1)
    throw new FailureError('ITEM_UNKNOWN', { item: wanted, matches: found.length });
  return only.item;
}

/** Somebody by id, or by name when nobody else is called so. USER_UNKNOWN. */
export function choosePerson(
  people: readonly { readonly id: string; readonly name: string }[],
  wanted: string,
): string {
  const found = new Set(people.filter(({ id, name }) => id === wanted || name === wanted).map(({ id }) => id));
  const [only] = found;
  if (only === undefined || found.size > 1)
    throw new FailureError('USER_UNKNOWN', { user: wanted, matches: found.size });
  return only;
}

/** An account by id or name; people who were removed are found by their id only, so that a name can come back. */
export async function findUser(
  client: Client,
  wanted: string,
): Promise<{ readonly id: string; readonly name: string }> {
  const users = await client.call('users.list', {});
  const known = users.filter(({ user, status }) => status !== 'removed' || user === wanted);
  const id = choosePerson(
    known.map(({ user, name }) => ({ id: user, name })),
    wanted,
  );
  return { id, name: known.find(({ user }) => user === id)?.name ?? id };
}

/** A protected person of a case by code or id. PERSON_UNKNOWN. */
export async function findPerson(client: Client, caseId: string, wanted: string): Promise<string> {
  const { people } = await client.call('people.list', { case: caseId });
  const found = people.find(({ person, code }) => person === wanted || code === wanted);
  if (found === undefined) throw new FailureError('PERSON_UNKNOWN', { person: wanted });
  return found.person;
}
