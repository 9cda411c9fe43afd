import { afterAll, beforeAll, expect, test } from 'vitest';
import { recognised } from '#electron/catalogue/storage/tables/file-matches.ts';
import { openPlanner, type Planner } from '../../../support/planner.ts';

let planner: Planner;
beforeAll(() => {
  planner = openPlanner();
});
afterAll(() => {
  planner.close();
});

test('matching reads the rows of one list between two places, and looks their digests up in the sets', () => {
  const plans = planner.plansOf((tx) => recognised(tx, { base: 65_536 }, { from: 0, to: 250 }));
  expect(plans).toEqual([
    'SEARCH f USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)',
    'SEARCH r USING PRIMARY KEY (digest=?)',
  ]);
});
