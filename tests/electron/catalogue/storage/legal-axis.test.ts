import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { needsLegal, refillLegal } from '#electron/catalogue/ledger/refill-legal.ts';
import { migrate } from '#electron/catalogue/storage/migrate.ts';
import { migrations } from '#electron/catalogue/storage/migrations/list.ts';
import { openDatabase, type Database } from '#electron/catalogue/storage/open.ts';
import type { WriteTx } from '#electron/catalogue/storage/sql.ts';
import { legalOf } from '#shared/domain/legal/fold.ts';
import { legalStates } from '#shared/domain/legal/states.ts';
import type { SeizureRecorded } from '#shared/domain/seizure/events.ts';
import { urgentGrounds } from '#shared/domain/seizure/events.ts';
import { warrantKinds } from '#shared/domain/warrant/events.ts';
import type { WarrantRecorded } from '#shared/domain/warrant/events.ts';
import { papersOf } from '../../../shared/domain/support/court.ts';
import { idOf, seizureData, warrantData } from '../../../shared/domain/support/facts.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
let database: Database;
beforeEach(() => {
  folder = temporaryFolder();
  database = openDatabase({ file: join(folder.path, 'test.db'), key: new Uint8Array(32).fill(9), mode: 'create' });
});
afterEach(() => {
  database.close();
  folder.remove();
});

interface OldCase {
  readonly warrants: readonly WarrantRecorded[];
  readonly seizures: readonly SeizureRecorded[];
}

type Paper = Pick<WarrantRecorded, 'kind' | 'date'>;
interface Taken extends Pick<SeizureRecorded, 'urgentGround' | 'witnesses'> {
  readonly day: string;
  /** Which of the case's papers it names; null: none. */
  readonly warrant: number | null;
}

/** Days around the change of codes and around each other. */
const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-01-02', '2026-01-03', '2026-06-01');
const papers: fc.Arbitrary<Paper[]> = fc.array(fc.record({ kind: fc.constantFrom(...warrantKinds), date: day }), {
  maxLength: 4,
});
const taken: fc.Arbitrary<Taken[]> = fc.array(
  fc.record({
    warrant: fc.option(fc.nat(3), { nil: null }),
    urgentGround: fc.option(fc.constantFrom(...urgentGrounds), { nil: null }),
    day,
    witnesses: fc.constantFrom(['SK-01', 'SK-02'], ['SK-01'], ['SK-01', 'SK-01'], []),
  }),
  { minLength: 1, maxLength: 3 },
);

function oldCase(n: number, kinds: readonly Paper[], rows: readonly Taken[]): OldCase {
  const theCase = idOf('ca', n);
  const warrants = kinds.map((over, index) =>
    warrantData({ ...over, case: theCase, warrant: idOf('wa', n * 10 + index) }),
  );
  const seizures = rows.map(({ warrant, day: date, ...over }, index) =>
    seizureData({
      ...over,
      case: theCase,
      seizure: idOf('se', n * 10 + index),
      at: `${date}T00:30:00.000+09:00`,
      warrant: warrants[warrant ?? 9]?.warrant ?? null,
    }),
  );
  return { warrants, seizures };
}

function insert(tx: WriteTx, { warrants, seizures }: OldCase): void {
  for (const [seq, data] of warrants.entries())
    tx.run(
      "INSERT INTO warrants (id, case_id, station, seq, data) VALUES (?, ?, 'st', ?, ?)",
      data.warrant,
      data.case,
      seq,
      JSON.stringify(data),
    );
  for (const data of seizures) {
    tx.run(
      "INSERT INTO seizures (id, case_id, station, seq, items, data) VALUES (?, ?, 'st', 90, 1, ?)",
      data.seizure,
      data.case,
      JSON.stringify(data),
    );
    tx.run(
      `INSERT INTO items (id, case_id, seizure_id, number, class, description, quantity, custody, location, words, station, seq)
         VALUES (?, ?, ?, 'BB-001', 'other', '', 1, 'stored', '', '', 'st', 91)`,
      data.seizure.replace('se', 'it'),
      data.case,
      data.seizure,
    );
  }
}

const row = z.strictObject({ id: z.string(), legal: z.enum(legalStates), since: z.string() });

it('gives the items of a catalogue of before the state that the fold gives them', () => {
  const before = migrations.filter(({ version }) => version < 31);
  migrate(database, before);
  const cases = fc.sample(fc.tuple(papers, taken), { numRuns: 1500, seed: 31 });
  const old = cases.map(([kinds, rows], n) => oldCase(n, kinds, rows));
  database.write((tx) => {
    for (const each of old) insert(tx, each);
  });
  migrate(
    database,
    migrations.filter(({ version }) => version <= 31),
  );
  expect(needsLegal(database.read)).toBe(true);
  database.write(refillLegal);
  expect(needsLegal(database.read)).toBe(false);

  const told = new Map(
    database.read.all(row, 'SELECT id, legal, legal_since AS since FROM seizures').map((each) => [each.id, each]),
  );
  const seen = new Set<string>();
  for (const { warrants, seizures } of old)
    for (const { seizure } of seizures) {
      const { state, since } = legalOf({ item: null, seizure }, papersOf({ warrants, seizures }), null);
      expect(told.get(seizure), JSON.stringify({ warrants, seizures })).toEqual({ id: seizure, legal: state, since });
      seen.add(state);
    }
  expect([...seen].sort()).toEqual(['lawful', 'leave', 'ordered', 'unauthorised', 'urgent']);
  const items = database.read.all(row, "SELECT replace(id, 'it', 'se') AS id, legal, legal_since AS since FROM items");
  for (const item of items) expect(told.get(item.id)).toEqual(item);
});
