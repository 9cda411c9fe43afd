import { FailureError } from '#shared/errors/result.ts';
import type { Client } from './client.ts';
import { allRows } from './session.ts';

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
