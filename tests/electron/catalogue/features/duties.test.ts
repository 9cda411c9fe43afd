import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, Output } from '#shared/contract/contract.ts';
import { defaultConfiguration } from '#shared/domain/configuration/defaults/defaults.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, switchTo, type TestUser } from '../../../support/people.ts';
import { account, openCase, phone, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';
import type { Role } from '#shared/domain/catalogue/events.ts';

type Row = Output<'duties.list'>['rows'][number];

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  await switchTo(catalogue, people.investigator);
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const everything = { case: null, before: null, after: null, limit: 500 };
const list = async (input: Partial<Input<'duties.list'>> = {}): Promise<readonly Row[]> =>
  (await catalogue.done('duties.list', { ...everything, ...input })).rows;
const brief = (rows: readonly Row[]) => rows.map(({ rule, due, state }) => [rule, due?.dueOn ?? null, state]);

/** An urgent seizure of this morning, a Saturday, with one witness and no village head. */
async function urgentSeizure(caseId: string): Promise<string> {
  const { seizure } = await catalogue.done('seizures.record', {
    case: caseId,
    warrant: null,
    urgentGround: 'risk-of-destruction',
    place: 'Kamar 12',
    at: '2026-11-21T07:30:00.000+08:00',
    holder: 'TL-01',
    officers: ['Briptu A'],
    witnesses: ['SK-01'],
    notes: '',
    items: [account('@mendesak')],
  });
  return seizure;
}

async function setAs(role: Role, input: Input<'configuration.set'>): Promise<string> {
  await switchTo(catalogue, people[role]);
  const done = await catalogue.call('configuration.set', input);
  await switchTo(catalogue, people.investigator);
  return outcome(done);
}

describe('the list of duties', () => {
  let seized: SeizedCase;
  beforeEach(async () => {
    seized = await seizedCase(catalogue, [phone(), account('@x')]);
    await urgentSeizure(seized.case);
  });

  it('has the open ones by their date, with how it came about', async () => {
    const rows = await list();
    // A Saturday; the code is that of the day, because the case has no Sprindik.
    expect(brief(rows)).toEqual([
      ['R1', '2026-11-21', 'open'],
      ['R6b', '2026-11-21', 'open'],
      ['R6', '2026-11-21', 'open'],
      ['R6b', '2026-11-21', 'open'],
      ['R7', '2026-11-23', 'open'],
      ['R7', '2026-11-23', 'open'],
      ['R3', '2026-11-27', 'open'],
    ]);
    const approval = rows.at(-1);
    expect(approval).toMatchObject({
      regime: 'kuhap-2025',
      assumed: true,
      article: 'Pasal 120 ayat (1)',
      clearedBy: 'approval-applied',
      caseNumber: 'LP/A/12/XI/2026/SPKT',
      caseTitle: 'Penyebaran konten',
    });
    expect(approval?.due?.skipped.map(({ date }) => date)).toEqual(['2026-11-22']);
  });

  it('says what is late the day after, and counts it for the rail', async () => {
    catalogue.clock.now = '2026-11-24T08:00:00.000+08:00';
    expect(brief(await list()).map(([, , state]) => state)).toEqual([...Array<string>(6).fill('late'), 'open']);
    expect(await catalogue.done('duties.counts', {})).toEqual({ late: 6, soon: 1, open: 7 });
  });

  it('gives pages that miss nothing and repeat nothing', async () => {
    const whole = await list();
    const found: Row[] = [];
    for (let after: string | null = null; ;) {
      const page: Output<'duties.list'> = await catalogue.done('duties.list', { ...everything, after, limit: 2 });
      expect(page.total).toBe(whole.length);
      found.push(...page.rows);
      if (page.next === null) break;
      after = page.next;
    }
    expect(found).toEqual(whole);
  });

  it('gives the same pages from the end back, and from any place on, of all cases and of one', async () => {
    for (const of of [null, (await list())[0]?.case ?? '']) {
      const whole = await list({ case: of });
      const found: Row[] = [];
      for (let after: string | null = null; ;) {
        const asked = { ...everything, case: of, after, back: true, limit: 2 };
        const page: Output<'duties.list'> = await catalogue.done('duties.list', asked);
        found.unshift(...page.rows);
        if (page.previous === null) break;
        after = page.previous;
      }
      expect(found).toEqual(whole);
      for (const at of whole.keys()) expect(await list({ case: of, at, limit: 2 })).toEqual(whole.slice(at, at + 2));
      expect(await list({ case: of, at: whole.length })).toEqual([]);
    }
    expect(outcome(await catalogue.call('duties.list', { ...everything, at: 1, back: true }))).toBe('INPUT_INVALID');
  });

  it.each(['x', '1.2.3', "2026-11-21.000000000000001.st_0000000000000001.R1'"])(
    'refuses the page key %s',
    async (after) => {
      expect(outcome(await catalogue.call('duties.list', { ...everything, after }))).toBe('INPUT_INVALID');
    },
  );

  it('gives only what is due until a day, and only of one case', async () => {
    const other = await openCase(catalogue, 'LP/A/13/XI/2026/SPKT');
    expect(await list({ case: other })).toEqual([]);
    expect(brief(await list({ before: '2026-11-22' })).map(([rule]) => rule)).toEqual(['R1', 'R6b', 'R6', 'R6b']);
    expect(outcome(await catalogue.call('duties.list', { ...everything, case: 'ca_0000000000000000' }))).toBe(
      'CASE_UNKNOWN',
    );
  });

  it('clears a duty when the seizure is corrected, and keeps it in the list of the case', async () => {
    const { seizures } = await catalogue.done('cases.get', { case: seized.case });
    const entry = seizures.find(({ urgentGround }) => urgentGround !== null);
    await catalogue.done('entries.correct', {
      seq: entry?.seq ?? -1,
      reason: 'Saksi kedua belum tertulis',
      changes: { witnesses: ['SK-01', 'SK-02'] },
    });
    expect(brief(await list()).filter(([rule]) => rule === 'R6')).toEqual([]);
    const ofCase = await list({ case: seized.case });
    expect(ofCase.filter(({ rule, state }) => rule === 'R6' && state === 'cleared')).toHaveLength(2);
  });

  it('is found whole by an audit, and after the catalogue was locked', async () => {
    const before = await list();
    const report = await catalogue.done('audit.run', {});
    expect(report.findings).toEqual([]);
    await switchTo(catalogue, people.supervisor);
    expect(await list()).toEqual(before);
  });

  it('is not for an administrator', async () => {
    await switchTo(catalogue, people.administrator);
    expect(outcome(await catalogue.call('duties.list', everything))).toBe('ACT_NOT_ALLOWED');
  });
});

describe('what the unit sets', () => {
  const rule = { rule: 'R3', regime: 'kuhap-2025', on: true, length: 1, unit: 'days' } as const;

  it('changes dates at once, of what was recorded before too', async () => {
    await seizedCase(catalogue);
    await urgentSeizure(
      (await catalogue.done('cases.list', { search: '', after: null, limit: 1 })).rows[0]?.case ?? '',
    );
    expect(await setAs('supervisor', { topic: 'rules', value: [rule] })).toBe('ok');
    expect(brief(await list()).filter(([id]) => id === 'R3')).toEqual([['R3', '2026-11-22', 'open']]);
    expect(await setAs('supervisor', { topic: 'rules', value: [{ ...rule, on: false }] })).toBe('ok');
    expect(brief(await list()).filter(([id]) => id === 'R3')).toEqual([]);
    expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  });

  it('is as shipped until somebody sets it, and says who did', async () => {
    expect(await catalogue.done('configuration.get', { topic: 'modus' })).toEqual({
      topic: 'modus',
      value: defaultConfiguration.modus,
      setBy: null,
    });
    expect(await setAs('administrator', { topic: 'modus', value: ['Phishing'] })).toBe('ok');
    expect(await catalogue.done('configuration.get', { topic: 'modus' })).toMatchObject({
      value: ['Phishing'],
      setBy: { byName: expect.any(String) as string },
    });
  });

  it('is recorded in the order of the entries: the newest holds', async () => {
    expect(await setAs('supervisor', { topic: 'modus', value: ['A'] })).toBe('ok');
    expect(await setAs('administrator', { topic: 'modus', value: ['B'] })).toBe('ok');
    expect((await catalogue.done('configuration.get', { topic: 'modus' })).value).toEqual(['B']);
  });

  it.each<[Role, string]>([
    ['investigator', 'ACT_NOT_ALLOWED'],
    ['evidence-officer', 'ACT_NOT_ALLOWED'],
    ['supervisor', 'ok'],
    ['administrator', 'ok'],
  ])('is the act of an office: %s', async (role, expected) => {
    expect(await setAs(role, { topic: 'modus', value: ['A'] })).toBe(expected);
  });

  it.each<[string, Input<'configuration.set'>]>([
    ['CONFIGURATION_TWICE', { topic: 'units', value: ['A', 'a'] }],
    ['CONFIGURATION_SAME', { topic: 'units', value: defaultConfiguration.units }],
    ['CONFIGURATION_UNKNOWN', { topic: 'rules', value: [{ ...rule, rule: 'R99' }] }],
    ['NUMBER_PATTERN_INVALID', { topic: 'numbers', value: [{ kind: 'report', pattern: '{x}', example: '' }] }],
    ['INPUT_INVALID', { topic: 'units', value: [''] }],
  ])('is refused with %s, and nothing is recorded', async (code, input) => {
    expect(await setAs('supervisor', input)).toBe(code);
    expect((await catalogue.done('configuration.get', { topic: input.topic })).setBy).toBeNull();
  });
});
