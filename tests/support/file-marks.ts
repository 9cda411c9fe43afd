import { expect } from 'vitest';
import type { TestCatalogue } from './service.ts';

/** What is said of each file of an item's list: the same wherever rows of it are shown. */
export async function marksOf(catalogue: TestCatalogue, item: string): Promise<Record<string, readonly string[]>> {
  const page = { after: null, limit: 9 };
  const { rows } = await catalogue.done('files.window', { item, from: 0, limit: 9 });
  const listed = await catalogue.done('files.list', { item, search: '', sort: 'bytes', ...page });
  expect(listed.rows.toSorted((left, right) => left.ordinal - right.ordinal)).toEqual(rows);
  for (const row of rows) {
    const everywhere = await catalogue.done('files.find', { text: '', digest: row.md5, ...page });
    expect(everywhere.rows.find((each) => each.item === item)).toMatchObject(row);
  }
  return Object.fromEntries(rows.map(({ path, recognised }) => [path, recognised.toSorted()]));
}
