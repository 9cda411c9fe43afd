import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadTx } from '#electron/catalogue/storage/sql.ts';
import { caseListPage } from '#electron/catalogue/storage/tables/case-list.ts';
import * as duties from '#electron/catalogue/storage/tables/duties.ts';
import * as found from '#electron/catalogue/storage/tables/found.ts';
import * as intake from '#electron/catalogue/storage/tables/intake.ts';
import * as mentions from '#electron/catalogue/storage/tables/mentions.ts';
import { isPaperKnown, papersOfCase } from '#electron/catalogue/storage/tables/case-papers.ts';
import * as caseStages from '#electron/catalogue/storage/tables/case-stages.ts';
import { linksOfCase, tagsOfCase, teamOfCase } from '#electron/catalogue/storage/tables/case-traits.ts';
import * as caseKeys from '#electron/catalogue/storage/tables/case-keys.ts';
import { caseKeyState } from '#electron/catalogue/storage/tables/case-key-states.ts';
import * as cases from '#electron/catalogue/storage/tables/cases.ts';
import * as clearances from '#electron/catalogue/storage/tables/clearances.ts';
import * as court from '#electron/catalogue/storage/tables/court.ts';
import { disclosureOf, disclosuresOfCase } from '#electron/catalogue/storage/tables/disclosures.ts';
import * as drafts from '#electron/catalogue/storage/tables/drafts.ts';
import * as findParts from '#electron/catalogue/storage/tables/find-parts.ts';
import * as finds from '#electron/catalogue/storage/tables/finds.ts';
import { bearersOf } from '#electron/catalogue/storage/tables/item-identifiers.ts';
import * as itemNumbers from '#electron/catalogue/storage/tables/item-numbers.ts';
import * as fileIndexes from '#electron/catalogue/storage/tables/file-indexes.ts';
import * as filePlaces from '#electron/catalogue/storage/tables/file-list-places.ts';
import * as fileRows from '#electron/catalogue/storage/tables/file-list-rows.ts';
import * as itemCounts from '#electron/catalogue/storage/tables/item-counts.ts';
import { itemListPage } from '#electron/catalogue/storage/tables/item-list.ts';
import * as items from '#electron/catalogue/storage/tables/items.ts';
import * as ledger from '#electron/catalogue/storage/tables/ledger-entries.ts';
import { openingsPage } from '#electron/catalogue/storage/tables/openings.ts';
import * as people from '#electron/catalogue/storage/tables/people.ts';
import * as restricted from '#electron/catalogue/storage/tables/restricted.ts';
import { restrictedKeyOf, restrictedKeysOfCase } from '#electron/catalogue/storage/tables/restricted-keys.ts';
import * as subjects from '#electron/catalogue/storage/tables/subjects.ts';
import { correctionsOf } from '#electron/catalogue/storage/tables/corrections.ts';
import { custodyStates } from '#shared/domain/custody/transitions.ts';
import { openPlanner, type Planner } from '../../../support/planner.ts';

let planner: Planner;
beforeAll(() => {
  planner = openPlanner();
});
afterAll(() => {
  planner.close();
});
const plansOf = (ask: (tx: ReadTx) => unknown) => planner.plansOf(ask);

const someList = { list: 'fl_x', base: 0, files: 9, state: 'sealed' } as const;

const page = { today: '2026-01-01' };
const fromHere = { from: { no: 9, value: null }, back: false, skip: 0, limit: 9 };
const recorded = { by: 'recorded', down: true } as const;
const beginning = { from: null, back: false, skip: 0, limit: 9 };
const sought = { terms: ['abc'], whole: '  abc  ', number: 'abc' };
const sort = { rule: 'R1', regime: 'kuhap-2025', since: '2026-01-12', duties: 1 } as const;
const itemOrders = (['recorded', 'number', 'changed', 'due'] as const).flatMap((by) =>
  [true, false].map((down) => ({ by, down })),
);
const caseOrders = (['recorded', 'number', 'date', 'changed', 'due'] as const).flatMap((by) =>
  [true, false].map((down) => ({ by, down })),
);
/** Beginning, end, and a place in the middle of an order, both ways. */
const pagesOf = (by: string) => {
  const value = by === 'recorded' ? null : by === 'number' || by === 'changed' ? 9 : '2026-01-01';
  const middle = { no: 9, value };
  return [null, middle].flatMap((from) => [true, false].map((back) => ({ from, back, skip: 0, limit: 9 })));
};
const casesWith = (terms: readonly string[]) => ({ filter: {}, terms, today: page.today, user: 'us_x' });
const filters = [null, 'ca_x'].flatMap((caseId) =>
  [null, custodyStates[0]].flatMap((custody) =>
    [[], ['abc']].flatMap((terms) =>
      (['index', 'scan'] as const).map((search) => ({ caseId, custody, terms, search })),
    ),
  ),
);
const findFilters = [
  { state: null, platform: null, into: null, terms: [] },
  { state: 'open', platform: 'MiChat', into: null, terms: [] },
  { state: null, platform: null, into: 'ca_x', terms: [] },
  { state: null, platform: null, into: null, terms: ['abc'] },
] as const;

describe('no list reads or sorts more than its page', () => {
  it.each([
    ['cases', (tx: ReadTx) => caseListPage(tx, casesWith([]), recorded, fromHere)],
    ['cases found', (tx: ReadTx) => caseListPage(tx, casesWith(['abc']), recorded, fromHere)],
    [
      'open duties of one sort',
      (tx: ReadTx) =>
        [null, { seq: 9, station: 'st_x' }].flatMap((from) =>
          [true, false].map((back) => duties.openDuties(tx, sort, { from, back, limit: 9 })),
        ),
    ],
    ['a duty', (tx: ReadTx) => duties.dutyAt(tx, { station: 'st_x', seq: 9, rule: 'R1' })],
    ['what waits at the store', (tx: ReadTx) => intake.waitingItems(tx, { caseId: null, outcome: null }, fromHere)],
    [
      'what of a case waits at the store',
      (tx: ReadTx) => intake.waitingItems(tx, { caseId: 'ca_x', outcome: null }, fromHere),
    ],
    ['cases with a number', (tx: ReadTx) => found.casesByNumber(tx, sought, 9, 9)],
    [
      'cases with a word',
      (tx: ReadTx) => [found.casesFound(tx, sought, 9), found.casesByWords(tx, sought, true, 9, 9)],
    ],
    [
      'items with a word',
      (tx: ReadTx) => [found.itemsFound(tx, sought, 9), found.itemsByWords(tx, sought, true, 9, 9)],
    ],
    ['papers with a number', (tx: ReadTx) => mentions.mentionsByNumber(tx, 'papers', 'abc', 9, 9)],
    [
      'papers with a word',
      (tx: ReadTx) => [
        mentions.mentionsFound(tx, sought, 9),
        mentions.mentionsByWords(tx, { kind: 'papers', beside: true, ...sought }, 9, 9),
      ],
    ],
    ['a case', (tx: ReadTx) => cases.caseById(tx, 'ca_x', page.today)],
    ['the number of a case', (tx: ReadTx) => cases.isCaseNumberTaken(tx, 'x', 'ca_x')],
    ['the stages of a case', (tx: ReadTx) => caseStages.stagesOfCase(tx, 'ca_x')],
    ['where a case stands', (tx: ReadTx) => [caseStages.progressOf(tx, 'ca_x'), caseStages.reportOfCase(tx, 'ca_x')]],
    ['what a seizure holds', (tx: ReadTx) => items.thingsOfSeizure(tx, 'ca_x', 'se_x')],
    ['what was not handed over', (tx: ReadTx) => caseStages.heldNumbers(tx, 'ca_x', 20)],
    ['papers of a case', (tx: ReadTx) => [papersOfCase(tx, 'ca_x'), isPaperKnown(tx, 'pp_x')]],
    ['tags of a case', (tx: ReadTx) => tagsOfCase(tx, 'ca_x')],
    ['team of a case', (tx: ReadTx) => teamOfCase(tx, 'ca_x')],
    ['links of a case', (tx: ReadTx) => linksOfCase(tx, 'ca_x')],
    ['an item', (tx: ReadTx) => items.listedItemById(tx, 'it_x')],
    ['a seal', (tx: ReadTx) => items.itemWithSeal(tx, 'x')],
    ['the number of an item', (tx: ReadTx) => items.isItemNumberTaken(tx, 'ca_x', 'BB-001', 'st_x')],
    ['what is overdue', (tx: ReadTx) => items.overdueCount(tx, page.today)],
    ['counts', (tx: ReadTx) => itemCounts.itemCounts(tx, 'ca_x')],
    ['a timeline', (tx: ReadTx) => subjects.subjectsOfCase(tx, 'ca_x', { seq: 1, station: '' }, 9)],
    ['an item’s entries', (tx: ReadTx) => subjects.subjectsOfItem(tx, 'it_x')],
    ['corrections', (tx: ReadTx) => correctionsOf(tx, { station: 'st_x', seq: 1 })],
    [
      'files',
      (tx: ReadTx) => [
        fileRows.fileRowsBetween(tx, someList, { from: 0, to: 9, limit: 9 }, fileRows.anyFile),
        fileRows.fileRowsOf(tx, someList, [1], fileRows.anyFile),
        fileRows.firstPathFrom(tx, someList, 'x'),
        fileRows.fileLeaves(tx, someList, 0, 9),
      ],
    ],
    [
      'what files are found by',
      (tx: ReadTx) => [
        fileIndexes.rowsWithDigest(tx, Buffer.alloc(32), 0, 9),
        fileIndexes.gramRows(tx, 0, 1),
        fileIndexes.rootsAt(tx, someList),
        fileIndexes.orderBlock(tx, 0, 'bytes', 0),
      ],
    ],
    [
      'where files lie',
      (tx: ReadTx) => [filePlaces.placeOf(tx, 'fl_x'), filePlaces.placeAt(tx, 9), filePlaces.placeFrom(tx, 9)],
    ],
    ['the newest entry of a person', (tx: ReadTx) => ledger.newestEntryBy(tx, 'st_x', 'us_x')],
    ['the last entry', (tx: ReadTx) => ledger.lastLedgerEntry(tx, 'st_x')],
    ['entries', (tx: ReadTx) => ledger.ledgerEntriesFrom(tx, 'st_x', 5, 9)],
    ['a case’s entries', (tx: ReadTx) => ledger.ledgerEntriesOfCase(tx, 'ca_x', 'st_x', 9).next()],
    ['people’s entries', (tx: ReadTx) => ledger.ledgerEntriesOfNoCaseFrom(tx, 'st_x', 0).next()],
    ['the catalogue’s entries', (tx: ReadTx) => ledger.ledgerEntriesOfNoCase(tx, 'st_x', 9).next()],
    ['clearances of a case', (tx: ReadTx) => clearances.isCleared(tx, 'ca_x', 'us_x')],
    ['clearances of a person', (tx: ReadTx) => clearances.casesClearedFor(tx, 'us_x')],
    ['the key of a case', (tx: ReadTx) => [caseKeyState(tx, 'ca_x'), caseKeys.caseKeyOf(tx, 'ca_x', 1, 'us_x')]],
    [
      'copies of a key',
      (tx: ReadTx) => [caseKeys.caseKeyHolders(tx, 'ca_x', 1), caseKeys.caseKeysOfHolder(tx, 'us_x')],
    ],
    ['a sealed value', (tx: ReadTx) => [disclosureOf(tx, 'x'), restrictedKeyOf(tx, 'at_x')]],
    ['a person', (tx: ReadTx) => [people.personById(tx, 'pe_x'), people.isCodeTaken(tx, 'ca_x', 'AK-01')]],
    [
      'a restricted attachment',
      (tx: ReadTx) => [restricted.restrictedById(tx, 'at_x'), restricted.isRestricted(tx, 'at_x')],
    ],
    [
      'a find',
      (tx: ReadTx) => [finds.findById(tx, 'ca_x'), finds.isFindKnown(tx, 'ca_x'), finds.isFileKnown(tx, 'ca_x')],
    ],
    ['the number of a find', (tx: ReadTx) => finds.isFindNumberTaken(tx, 'TM-001', 'st_x')],
    ['a letter', (tx: ReadTx) => [findParts.referralById(tx, 'rf_x'), findParts.adoptionOf(tx, 'ca_x')]],
    ['a court paper', (tx: ReadTx) => [court.isCourtPaperKnown(tx, 'x'), court.applicationNumber(tx, 'ap_x')]],
    [
      'numbers of items',
      (tx: ReadTx) => [
        itemNumbers.topLevelItems(tx, 'ca_x'),
        itemNumbers.itemsInside(tx, 'it_x'),
        itemNumbers.isUnitNumberTaken(tx, 'x'),
      ],
    ],
    ['a draft', (tx: ReadTx) => [drafts.draftById(tx, 'us_x', 'dr_x'), drafts.draftCount(tx, 'us_x')]],
    ...findFilters.map(
      (filter) =>
        [
          `finds by ${JSON.stringify(filter)}`,
          (tx: ReadTx) => [true, false].map((back) => finds.findPage(tx, filter, { ...fromHere, back })),
        ] as const,
    ),
    ['openings', (tx: ReadTx) => openingsPage(tx, null, { seq: 9, station: '' }, 9)],
    ['openings of a case', (tx: ReadTx) => openingsPage(tx, 'ca_x', { seq: 9, station: '' }, 9)],
    ...filters.map(
      (filter) =>
        [`items by ${JSON.stringify(filter)}`, (tx: ReadTx) => items.itemPage(tx, filter, false, fromHere)] as const,
    ),
  ] as readonly (readonly [string, (tx: ReadTx) => unknown])[])('%s', (_, ask) => {
    const plans = plansOf(ask);
    expect(plans.length).toBeGreaterThan(0);
    for (const plan of plans) {
      expect(plan).not.toContain('TEMP B-TREE');
      // The search index is read from the place where the page begins; everything else is looked up.
      if (!plan.includes('VIRTUAL TABLE')) expect(plan).not.toMatch(/^SCAN/);
    }
  });

  it.each(['recorded', 'number', 'changed', 'due'] as const)(
    'items by %s and any filter read the index, and rows only for the page',
    (by) => {
      const filter = { class: 'phone', package: 'open', location: 'rak', overdue: true } as const;
      const lists = [null, 'ca_x'].flatMap((caseId) =>
        [[], ['abc']].map((terms) => ({ caseId, filter, terms, today: page.today })),
      );
      for (const listed of lists) {
        const plans = plansOf((tx) => itemListPage(tx, listed, { by, down: true }, beginning));
        // Its own rows, the index of the search, and what was sorted already.
        const scans = plans.filter((plan) => plan.startsWith('SCAN'));
        for (const plan of scans)
          expect(plan).toMatch(/COVERING INDEX items_listed|VIRTUAL TABLE|^SCAN f$|^SCAN \(subquery/);
      }
    },
  );

  it.each(itemOrders)(
    'items in the order of $by, down $down, are read from an index of that order, from where the page begins',
    ({ by, down }) => {
      for (const asked of pagesOf(by)) {
        const listed = { caseId: null, filter: {}, terms: [], today: page.today };
        const plans = plansOf((tx) => itemListPage(tx, listed, { by, down }, asked));
        const [own] = plans.filter((plan) => plan.includes('items_listed'));
        expect(own).toMatch(asked.from === null ? /^SCAN i USING COVERING INDEX/ : /^SEARCH i USING COVERING INDEX/);
        // Only the rows of the page, which come sorted, are put in order once more.
        expect(plans.filter((plan) => plan.includes('TEMP B-TREE')).length).toBeLessThanOrEqual(1);
      }
    },
  );

  it.each(caseOrders)('cases in the order of $by, down $down, begin where the page begins', ({ by, down }) => {
    for (const asked of pagesOf(by)) {
      const [own, ...rest] = plansOf((tx) => caseListPage(tx, casesWith([]), { by, down }, asked));
      expect(own).toMatch(asked.from === null ? /^SCAN c( USING INDEX cases_by_\w+)?$/ : /^SEARCH c USING/);
      expect(rest.join()).not.toContain('TEMP B-TREE');
    }
  });

  it('open duties are counted from an index alone', () => {
    for (const plan of plansOf(duties.openSorts)) expect(plan).toBe('SCAN duties USING COVERING INDEX duties_open');
  });

  it('entries about people are found by what is signed, over an index of it', () => {
    const asks = [
      (tx: ReadTx) => ledger.lastLedgerEntryAbout(tx, null, 'st_x'),
      (tx: ReadTx) => ledger.ledgerEntriesOfNoCaseFrom(tx, 'st_x', 5).next(),
      (tx: ReadTx) => ledger.ledgerEntriesOfNoCase(tx, 'st_x', 5).next(),
    ];
    for (const plan of asks.flatMap(plansOf)) expect(plan).toMatch(/USING INDEX ledger_entries_of_no_case/);
  });

  /** These are sorted in memory: a case or an item has a handful of them. */
  it.each([
    ['who is cleared', (tx: ReadTx) => clearances.clearancesOfCase(tx, 'ca_x')],
    ['people of a case', (tx: ReadTx) => people.peopleOfCase(tx, 'ca_x')],
    ['restricted attachments of a case', (tx: ReadTx) => restricted.restrictedOfCase(tx, 'ca_x')],
    ['what is sealed of a case', (tx: ReadTx) => [disclosuresOfCase(tx, 'ca_x'), restrictedKeysOfCase(tx, 'ca_x')]],
    ['the last word of the store', (tx: ReadTx) => intake.judgementOf(tx, 'it_x')],
    ['what was committed to in a case', (tx: ReadTx) => subjects.sealedEntriesOfCase(tx, 'ca_x')],
    [
      'captures, letters and answers of a find',
      (tx: ReadTx) => [
        findParts.capturesOfFind(tx, 'ca_x'),
        findParts.referralsOfFind(tx, 'ca_x'),
        findParts.answersOfFind(tx, 'ca_x'),
      ],
    ],
    [
      'court papers of a case',
      (tx: ReadTx) => [
        court.applicationsOfCase(tx, 'ca_x'),
        court.decisionsOfCase(tx, 'ca_x'),
        court.rulingsOfCase(tx, 'ca_x'),
      ],
    ],
    ['who else bears an identifier', (tx: ReadTx) => bearersOf(tx, { kind: 'imei', field: 'imei', value: '1' }, 5)],
  ] as readonly (readonly [string, (tx: ReadTx) => unknown])[])('%s', (_, ask) => {
    for (const plan of plansOf(ask)) {
      expect(plan).not.toMatch(/^SCAN/);
    }
  });
});
