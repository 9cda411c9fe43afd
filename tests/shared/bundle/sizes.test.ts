import { expect, test } from 'vitest';
import { evidenceTable } from '#shared/bundle/evidence-list.ts';
import { timelineTable } from '#shared/bundle/timeline.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory } from '../../support/case-story.ts';

const digest = 'ab'.repeat(32);
const imported = {
  name: 'a.sha256',
  sha256: digest,
  bytes: 9,
  kind: 'sha256sum',
  encoding: 'utf-8',
  skipped: 0,
} as const;

/** The story with its one list as another tool would have given it. */
function told(totalBytes: number, from: 'hashed-here' | 'imported') {
  const given = from === 'imported' ? { method: from, format: 2, algorithms: ['sha256'], imported } : { method: from };
  const story = caseStory.map((event): DomainEvent => {
    if (event.type !== 'file-list.sealed') return event;
    return { ...event, data: { ...event.data, ...given, totalBytes } as typeof event.data };
  });
  const facts = new TestCase(story).facts();
  const list = evidenceTable(facts, []);
  const column = list.columns.findIndex(({ title }) => title === 'Byte digital');
  const sealed = timelineTable(facts)
    .rows.map((row) => row.join(' '))
    .filter((row) => row.includes('Jumlah berkas: '));
  return { cells: list.rows.map((row) => row[column]), sealed };
}

test('a list that names no size is told without one, and every other with its own', () => {
  const none = told(0, 'imported');
  expect(none.cells).not.toContain(0);
  expect(none.sealed).toHaveLength(1);
  expect(none.sealed[0]).not.toContain('Jumlah byte');
  for (const [bytes, from] of [
    [7, 'imported'],
    [0, 'hashed-here'],
  ] as const) {
    const { cells, sealed } = told(bytes, from);
    expect(cells).toContain(bytes);
    expect(sealed[0]).toContain(`Jumlah byte: ${String(bytes)}`);
  }
});

test('a list that left deleted files out says so wherever it is told, and no other does', () => {
  const told = (deleted: number | undefined) => {
    const given = { ...imported, skipped: 9, ...(deleted === undefined ? {} : { deleted }) };
    const story = caseStory.map((event): DomainEvent => {
      if (event.type !== 'file-list.sealed') return event;
      const data = { ...event.data, method: 'imported', format: 2, algorithms: ['sha256'], imported: given };
      return { ...event, data: data as typeof event.data };
    });
    const facts = new TestCase(story).facts();
    const rows = (table: { readonly rows: readonly (readonly unknown[])[] }) =>
      table.rows.map((row) => row.join(' ')).filter((row) => row.includes('7 berkas terhapus tidak termasuk'));
    return [evidenceTable(facts, []), timelineTable(facts)].map((table) => rows(table).length);
  };
  expect(told(7)).toEqual([1, 1]);
  expect(told(undefined)).toEqual([0, 0]);
});
