import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import type { CaseStage } from '#shared/domain/case/stages.ts';
import { outcome } from '../../../support/outcome.ts';
import { openCase, receive, seizedCase, type SeizedCase } from '../../../support/scenario.ts';
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

type Change = Input<'cases.change-stage'>;
const paper = { number: 'SP.Sidik/9/XI/2026', date: '2026-11-20', signer: 'Kasatreskrim' };
const changeOf = (from: CaseStage, to: CaseStage, over: Partial<Change> = {}): Change => ({
  case: seized.case,
  from,
  to,
  on: '2026-11-20',
  paper,
  attachment: null,
  notes: '',
  ...over,
});
const change = (...given: Parameters<typeof changeOf>) => catalogue.call('cases.change-stage', changeOf(...given));
const view = () => catalogue.done('cases.get', { case: seized.case });
const lastSeq = async () =>
  (await catalogue.done('custody.timeline', { case: seized.case, after: null, limit: 500 })).rows.at(-1)?.seq ?? -1;

describe('the stages of a case', () => {
  it('begin at the report, and the next ones are offered with what they ask', async () => {
    const { stage, stageSince, regime, next, counts } = await view();
    expect({ stage, stageSince, regime }).toEqual({
      stage: 'reported',
      stageSince: '2026-11-20',
      regime: { regime: null, basis: 'none', date: null, ground: 'not-begun', reason: '' },
    });
    expect(counts).toMatchObject({ stage: 'reported', regime: null, modus: [] });
    expect(next.map(({ to, guards }) => [to, guards.map(({ guard, done }) => `${guard} ${String(done)}`)])).toEqual([
      ['inquiry', ['report-number true', 'paper false']],
      ['investigation', ['report-number true', 'sprindik false']],
      ['transferred', ['report-number true', 'paper false']],
    ]);
  });

  it('go on one after the other, and every one keeps its paper', async () => {
    expect(await change('reported', 'investigation')).toMatchObject({ ok: true, value: { warnings: [] } });
    const { stage, stageSince, stages, regime, counts } = await view();
    expect({ stage, stageSince, of: counts.stage }).toEqual({
      stage: 'investigation',
      stageSince: '2026-11-20',
      of: 'investigation',
    });
    expect(stages.map(({ to, paper: held }) => [to, held?.number])).toEqual([['investigation', paper.number]]);
    expect(regime).toMatchObject({
      regime: 'kuhap-2025',
      basis: 'sprindik',
      date: '2026-11-20',
      ground: 'begun-after',
    });
    const { rows } = await catalogue.done('cases.list', { search: '', after: null, limit: 9 });
    expect(rows.map((row) => [row.stage, row.regime])).toEqual([['investigation', 'kuhap-2025']]);
  });

  it('warn of what is missing and are recorded all the same', async () => {
    expect(await change('reported', 'inquiry', { paper: null })).toMatchObject({
      ok: true,
      value: { warnings: [{ code: 'STAGE_PAPER_MISSING', details: { to: 'inquiry', fields: ['number'] } }] },
    });
    expect((await view()).stage).toBe('inquiry');
  });

  it.each([
    ['what cannot come next', () => changeOf('reported', 'closed'), 'STAGE_NOT_ALLOWED'],
    ['what another window did meanwhile', () => changeOf('investigation', 'transferred'), 'STAGE_MOVED_ON'],
    [
      'an investigation without its order',
      () => changeOf('reported', 'investigation', { paper: null }),
      'STAGE_PAPER_MISSING',
    ],
    ['a day to come', () => changeOf('reported', 'inquiry', { on: '2026-11-22' }), 'STAGE_IN_FUTURE'],
    ['a day before the report', () => changeOf('reported', 'inquiry', { on: '2026-11-19' }), 'STAGE_TOO_EARLY'],
    [
      'a case that is not there',
      () => changeOf('reported', 'inquiry', { case: 'ca_0000000000000009' }),
      'CASE_UNKNOWN',
    ],
    [
      'a scan that is not there',
      () => changeOf('reported', 'inquiry', { attachment: 'at_0000000000000009' }),
      'ATTACHMENT_UNKNOWN',
    ],
    ['a day that is none', () => changeOf('reported', 'inquiry', { on: '2026-11-31' }), 'INPUT_INVALID'],
  ] as const)('refuse %s, and leave nothing behind', async (_, input, code) => {
    const before = await lastSeq();
    expect(outcome(await catalogue.call('cases.change-stage', input()))).toBe(code);
    expect([await lastSeq(), (await view()).stage]).toEqual([before, 'reported']);
  });

  it('refuse Tahap II while something is not handed over, name it, and take the minutes of a difference', async () => {
    await receive(catalogue, seized.items);
    await catalogue.done('cases.change-stage', changeOf('reported', 'investigation'));
    expect(outcome(await change('investigation', 'file-submitted'))).toBe('STAGE_LIST_NOT_FROZEN');
    expect(await change('investigation', 'terminated')).toMatchObject({
      ok: false,
      error: { code: 'STAGE_RETURN_PLAN_MISSING' },
    });
    const plan = { answers: [{ guard: 'return-plan' as const, text: 'Dikembalikan kepada pemilik 30 November' }] };
    expect(outcome(await change('investigation', 'terminated', plan))).toBe('ok');
    expect(await change('terminated', 'closed')).toMatchObject({
      ok: false,
      error: { code: 'STAGE_ITEMS_UNSETTLED', details: { items: ['BB-001', 'BB-002', 'BB-003'] } },
    });
    const settled = { answers: [{ guard: 'items-settled' as const, text: 'BA pengembalian 4/2026' }] };
    expect(outcome(await change('terminated', 'closed', settled))).toBe('ok');
    expect((await view()).next).toEqual([]);
  });

  it('follow a corrected Sprindik to the other code, and refuse one that no longer follows', async () => {
    catalogue.clock.now = '2026-01-05T09:00:00.000+08:00';
    const old = await catalogue.done('cases.open', {
      number: 'LP/B/9/XII/2025',
      title: 'Lama',
      unit: 'Satreskrim',
      openedOn: '2025-12-20',
      offences: [],
      notes: '',
    });
    const order = { number: 'SP.Sidik/1', signer: 'Kasat' };
    const { seq } = await catalogue.done('cases.change-stage', {
      ...changeOf('reported', 'investigation', { on: '2026-01-02', paper: { ...order, date: '2026-01-02' } }),
      case: old.case,
    });
    const regimeOf = async () => (await catalogue.done('cases.get', { case: old.case })).regime;
    const correct = (changes: Record<string, unknown>) =>
      catalogue.call('entries.correct', { seq, reason: 'salah baca', changes });
    expect((await regimeOf()).regime).toBe('kuhap-2025');
    expect(outcome(await correct({ paper: { ...order, date: '2026-01-01' } }))).toBe('ok');
    expect(await regimeOf()).toMatchObject({ regime: 'kuhap-1981', ground: 'running', date: '2026-01-01' });
    expect(outcome(await correct({ paper: { ...order, date: '2025-12-19' } }))).toBe('STAGE_PAPER_DATE');
    expect(outcome(await correct({ on: '2025-12-19' }))).toBe('STAGE_TOO_EARLY');
    expect(outcome(await correct({ paper: null }))).toBe('STAGE_PAPER_MISSING');
    expect(outcome(await correct({ to: 'inquiry' }))).toBe('CORRECTION_NOT_ALLOWED');
    expect((await regimeOf()).date).toBe('2026-01-01');
  });
});

describe('the code of a case', () => {
  const set = (reason: string) =>
    catalogue.call('cases.set-regime', { case: seized.case, regime: 'kuhap-1981', reason });

  it('is set with a reason, once, and the Sprindik no longer moves it', async () => {
    expect(outcome(await set(''))).toBe('INPUT_INVALID');
    expect(outcome(await set('Petunjuk penuntut umum'))).toBe('ok');
    expect(outcome(await set('Petunjuk penuntut umum'))).toBe('CASE_NO_CHANGE');
    await change('reported', 'investigation');
    expect((await view()).regime).toEqual({
      regime: 'kuhap-1981',
      basis: 'set',
      date: '2026-11-20',
      ground: 'set',
      reason: 'Petunjuk penuntut umum',
    });
  });
});

describe('what is said of a case', () => {
  it('team, tags and links stand on its page, in the words of the ledger', async () => {
    const other = await openCase(catalogue, 'LP/B/2/XI/2026', 'Perkara kembar');
    const { colleagues } = await view();
    const [me] = colleagues;
    expect(outcome(await catalogue.call('cases.tag', { case: seized.case, modus: ['VCS', 'Pemerasan'] }))).toBe('ok');
    const team = [
      { user: me?.user ?? '', name: 'siapa', task: 'Ketua' },
      { user: null, name: 'Ipda B', task: '' },
    ];
    await catalogue.done('cases.set-team', { case: seized.case, team });
    const link = { case: seized.case, other, reason: 'Satu jaringan' };
    await catalogue.done('cases.link', link);
    const shown = await view();
    expect(shown).toMatchObject({
      modus: ['VCS', 'Pemerasan'],
      team: [{ user: me?.user, name: 'Petugas Uji', task: 'Ketua' }, team[1]],
      links: [{ other, number: 'LP/B/2/XI/2026', title: 'Perkara kembar', reason: 'Satu jaringan' }],
    });
    const twin = await catalogue.done('cases.get', { case: other });
    expect(twin.links.map((each) => each.other)).toEqual([seized.case]);
    expect(outcome(await catalogue.call('cases.link', link))).toBe('CASE_LINKED');
    expect(outcome(await catalogue.call('cases.unlink', link))).toBe('ok');
    expect((await catalogue.done('cases.get', { case: other })).links).toEqual([]);
    expect(outcome(await catalogue.call('cases.unlink', link))).toBe('CASE_NOT_LINKED');
  });

  it.each([
    [
      'a team with somebody unknown',
      () =>
        catalogue.call('cases.set-team', {
          case: seized.case,
          team: [{ user: 'us_0000000000000009', name: 'x', task: '' }],
        }),
      'USER_UNKNOWN',
    ],
    ['one tag twice', () => catalogue.call('cases.tag', { case: seized.case, modus: ['a', 'A'] }), 'INPUT_INVALID'],
    ['the tags that stand', () => catalogue.call('cases.tag', { case: seized.case, modus: [] }), 'CASE_NO_CHANGE'],
    [
      'a link with itself',
      () => catalogue.call('cases.link', { case: seized.case, other: seized.case, reason: 'x' }),
      'INPUT_INVALID',
    ],
    [
      'a link with nothing',
      () => catalogue.call('cases.link', { case: seized.case, other: 'ca_0000000000000009', reason: 'x' }),
      'CASE_UNKNOWN',
    ],
    [
      'a link from nothing',
      () => catalogue.call('cases.link', { case: 'ca_0000000000000009', other: seized.case, reason: 'x' }),
      'CASE_UNKNOWN',
    ],
    [
      'tags of nothing',
      () => catalogue.call('cases.tag', { case: 'ca_0000000000000009', modus: ['a'] }),
      'CASE_UNKNOWN',
    ],
  ] as const)('%s is refused', async (_, act, code) => {
    expect(outcome(await act())).toBe(code);
  });
});
