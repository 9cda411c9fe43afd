import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import { namedFindings } from '../../../support/tampered.ts';

let catalogue: TestCatalogue;
let seized: SeizedCase;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  seized = await seizedCase(catalogue);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  // Whatever was done, the tables are what the ledger folds to.
  expect(namedFindings(await catalogue.done('audit.run', {}))).toEqual([]);
  await catalogue.dispose();
});

const view = () => catalogue.done('cases.get', { case: seized.case });
const lastSeq = async () =>
  (await catalogue.done('custody.timeline', { case: seized.case, after: null, limit: 500 })).rows.at(-1)?.seq ?? -1;

describe('papers of a case', () => {
  const spdp = {
    kind: 'spdp',
    number: 'SPDP/7/XI/2026',
    date: '2026-11-20',
    signer: 'Kasatreskrim',
    addressee: 'Kejari Kupang',
    sentOn: '2026-11-20',
    receivedOn: null,
    seizure: null,
    items: [],
    attachment: null,
    notes: '',
  } as const satisfies Partial<Input<'papers.record'>>;
  const record = (over: Partial<Input<'papers.record'>> = {}) =>
    catalogue.call('papers.record', { case: seized.case, ...spdp, items: [], ...over });

  it('are listed with what was corrected', async () => {
    expect(outcome(await record({ seizure: seized.seizure, items: [seized.items[0] ?? ''] }))).toBe('ok');
    await catalogue.done('entries.correct', { seq: await lastSeq(), reason: 'salah', changes: { number: 'SPDP/8' } });
    const [listed, ...more] = await catalogue.done('papers.list', { case: seized.case });
    expect(more).toEqual([]);
    expect(listed).toMatchObject({ kind: 'spdp', number: 'SPDP/8', seizure: seized.seizure, items: [seized.items[0]] });
  });

  it('clear the warning of a stage', async () => {
    await catalogue.done('cases.change-stage', {
      case: seized.case,
      from: 'reported',
      to: 'investigation',
      on: '2026-11-20',
      paper: { number: 'SP.Sidik/9/XI/2026', date: '2026-11-20', signer: 'Kasatreskrim' },
      attachment: null,
      notes: '',
    });
    const guard = async () =>
      (await view()).next.find(({ to }) => to === 'terminated')?.guards.find((each) => each.guard === 'spdp-sent')
        ?.done;
    expect(await guard()).toBe(false);
    await record();
    expect(await guard()).toBe(true);
  });

  it.each([
    ['of a day to come', { date: '2026-11-22', sentOn: null }, 'INPUT_INVALID'],
    ['sent before they were written', { sentOn: '2026-11-19' }, 'INPUT_INVALID'],
    ['about a thing of nobody', { items: ['it_0000000000000009'] }, 'ITEM_UNKNOWN'],
    ['about a seizure of nobody', { seizure: 'se_0000000000000009' }, 'SEIZURE_UNKNOWN'],
    ['with the scan of nobody', { attachment: 'at_0000000000000009' }, 'ATTACHMENT_UNKNOWN'],
    [
      'of a search under no order of the case',
      { kind: 'search-record', warrant: 'wa_0000000000000009' },
      'WARRANT_UNKNOWN',
    ],
    ['of no case', { case: 'ca_0000000000000009' }, 'CASE_UNKNOWN'],
  ] as const)('%s are refused: %j', async (_, over, code) => {
    const { items, ...others } = { items: [], ...over };
    expect(outcome(await record({ ...others, items: [...items] }))).toBe(code);
    expect(await catalogue.done('papers.list', { case: seized.case })).toEqual([]);
  });

  it('answer the search order that they name, and no other', async () => {
    const order = (number: string) =>
      catalogue.done('warrants.record', {
        case: seized.case,
        kind: 'search-order',
        number,
        date: '2026-11-19',
        issuer: 'Kasatreskrim',
        scope: '',
      });
    const ground = { regime: 'kuhap-1981', reason: 'berkas lama' } as const;
    await catalogue.done('cases.set-regime', { case: seized.case, ...ground });
    const [{ warrant }] = [await order('SP.Dah/1'), await order('SP.Dah/2')];
    const search = { kind: 'search-record', sentOn: null } as const;
    expect(outcome(await record({ ...search, warrant: seized.warrant }))).toBe('INPUT_INVALID');
    expect(outcome(await record({ ...search, warrant }))).toBe('ok');
    expect((await catalogue.done('papers.list', { case: seized.case })).map((paper) => paper.warrant)).toEqual([
      warrant,
    ]);
    const duties = await catalogue.done('duties.list', { case: seized.case, before: null, after: null, limit: 50 });
    const cleared = duties.rows.filter(({ rule }) => rule === 'R8').map(({ clearedOn }) => clearedOn);
    expect(cleared.sort()).toEqual(['2026-11-20', null]);
  });

  it('of another case are not taken', async () => {
    const other = await openCase(catalogue, 'LP/B/2/XI/2026');
    expect(outcome(await record({ case: other, seizure: seized.seizure }))).toBe('SEIZURE_UNKNOWN');
    expect(outcome(await record({ case: other, items: [seized.items[0] ?? ''] }))).toBe('ITEM_UNKNOWN');
    expect(outcome(await catalogue.call('papers.list', { case: 'ca_0000000000000009' }))).toBe('CASE_UNKNOWN');
  });
});
