import type { ReadTx } from '../storage/sql.ts';
import { personById } from '../storage/tables/people.ts';
import { restrictedById } from '../storage/tables/restricted.ts';
import { userNames } from '../storage/tables/users.ts';

/** Every text in `data`, however deep: ids stand in fields, in lists and in parts of their own. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* textsIn(part);
}

/** What people read for the ids in an entry: names of users, codes of protected people and of whom a restricted attachment is about. */
export function namesIn(
  read: ReadTx,
  data: Readonly<Record<string, unknown>>,
  users: ReadonlyMap<string, string> = userNames(read),
): Record<string, string> {
  const names: Record<string, string> = {};
  for (const id of textsIn(data)) {
    const name = id.startsWith('us_') ? users.get(id) : codeOf(read, id);
    if (name !== undefined) names[id] = name;
  }
  return names;
}

function codeOf(read: ReadTx, id: string): string | undefined {
  if (id.startsWith('pe_')) return personById(read, id)?.code;
  return id.startsWith('at_') ? (restrictedById(read, id)?.code ?? undefined) : undefined;
}
