import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Input, ServiceMethod } from '#shared/contract/contract.ts';
import type { Result } from '#shared/errors/result.ts';
import { captureFind, findInput, recordFind, referral, reportOf } from '../../../support/finds.ts';
import { outcome } from '../../../support/outcome.ts';
import { MORNING, openCase, recordWarrant } from '../../../support/scenario.ts';
import { createTestCatalogue, temporaryFolder, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
let desk: ReturnType<typeof temporaryFolder>;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
  catalogue.clock.now = MORNING;
  desk = temporaryFolder();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
  desk.remove();
});

const everything = { search: '', state: null, platform: null, into: null, after: null, limit: 50 } as const;
const numbers = async (filter: Partial<Input<'finds.list'>> = {}) =>
  (await catalogue.done('finds.list', { ...everything, ...filter })).rows.map(({ number }) => number);
const storedFiles = () => readdirSync(join(catalogue.folder, 'files')).length;
const findings = async () => (await catalogue.done('audit.run', {})).findings;

/** The code of a refusal; nothing may have been recorded or stored by it. */
async function refused<M extends ServiceMethod>(method: M, input: Input<M>): Promise<string> {
  const before = [(await catalogue.done('audit.run', {})).entries, storedFiles()];
  const result: Result<unknown> = await catalogue.call(method, input);
  expect([(await catalogue.done('audit.run', {})).entries, storedFiles()]).toEqual(before);
  return outcome(result);
}

describe('a find', () => {
  it('is read back with its captures, letters and replies', async () => {
    const find = await recordFind(catalogue);
    const attachment = await captureFind(catalogue, find, desk.path, Buffer.from('gambar'));
    const { referral: letter } = await catalogue.done('finds.refer', referral(find));
    const reply = {
      referral: letter,
      on: '2026-11-21',
      reference: 'R/1',
      outcome: 'done',
      attachment: null,
      notes: '',
    } as const;
    await catalogue.done('finds.answer', { find, ...reply });
    const view = await catalogue.done('finds.get', { find });
    expect(view).toMatchObject({
      find: { case: find, number: 'TM-001', handle: 'akun-1' },
      state: 'open',
      case: null,
      captures: [{ attachment, bytes: 6 }],
      referrals: [{ referral: letter, answers: [{ outcome: 'done' }] }],
      papers: [],
      draft: { model: 'A', title: 'Daftar harga - MiChat - akun-1' },
    });
    expect(await findings()).toEqual([]);
  });

  it('counts in lists of finds and in none of cases', async () => {
    await recordFind(catalogue);
    await recordFind(catalogue, { platform: 'Telegram', handle: 'kanal-2' });
    expect(await numbers()).toEqual(['TM-002', 'TM-001']);
    expect(await numbers({ platform: 'Telegram' })).toEqual(['TM-002']);
    expect(await numbers({ search: 'akun' })).toEqual(['TM-001']);
    expect(await numbers({ search: 'akun', platform: 'Telegram' })).toEqual([]);
    expect(await numbers({ state: 'closed' })).toEqual([]);
    expect(await catalogue.done('finds.platforms', {})).toEqual(['MiChat', 'Telegram']);
    expect(await catalogue.done('cases.list', { search: '', after: null, limit: 50 })).toMatchObject({
      rows: [],
      total: 0,
    });
  });

  it('is listed page by page, none twice and none left out', async () => {
    for (let n = 0; n < 7; n += 1) await recordFind(catalogue, { handle: `akun-${String(n)}` });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: { rows: { number: string }[]; next: string | null; total: number } = await catalogue.done(
        'finds.list',
        { ...everything, after, limit: 3 },
      );
      expect(page.total).toBe(7);
      seen.push(...page.rows.map(({ number }) => number));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual(['TM-007', 'TM-006', 'TM-005', 'TM-004', 'TM-003', 'TM-002', 'TM-001']);
    const last = await catalogue.done('finds.list', { ...everything, back: true, limit: 2 });
    expect([last.rows.map(({ number }) => number), last.next, last.total]).toEqual([['TM-002', 'TM-001'], null, 7]);
    const before = await catalogue.done('finds.list', { ...everything, back: true, after: last.previous, limit: 2 });
    expect(before.rows.map(({ number }) => number)).toEqual(['TM-004', 'TM-003']);
    expect(await numbers({ at: 5 })).toEqual(['TM-002', 'TM-001']);
    expect(await refused('finds.list', { ...everything, at: 1, back: true })).toBe('INPUT_INVALID');
  });

  it.each<[string, Partial<Input<'finds.record'>>, string]>([
    ['with notes of 10,001 characters', { notes: 'n'.repeat(10_001) }, 'INPUT_INVALID'],
    ['with half a character', { handle: '\ud83d' }, 'INPUT_INVALID'],
    ['with a NUL', { link: 'a\u0000b' }, 'INPUT_INVALID'],
    ['without a term', { seen: [] }, 'INPUT_INVALID'],
    ['with a platform of nothing but marks of direction', { platform: '\u202e\u202c' }, 'INPUT_INVALID'],
    ['from tomorrow', { at: '2026-11-22T09:00:00+08:00' }, 'FIND_IN_FUTURE'],
    ['on the 30th of February', { at: '2026-02-30T09:00:00+08:00' }, 'INPUT_INVALID'],
    ['that nobody could trace', { handle: '', place: '\u200b' }, 'FIND_WITHOUT_TRACE'],
  ])('%s is refused', async (_, over, code) => {
    expect(await refused('finds.record', findInput(over))).toBe(code);
  });

  it('keeps hostile text to the byte and finds it again', async () => {
    const hostile = {
      handle: '=HYPERLINK("x")\u202eabc\u200b',
      place: '+cmd|calc',
      notes: '\u202e@SUM'.padEnd(10_000, 'n'),
    };
    const find = await recordFind(catalogue, hostile);
    expect((await catalogue.done('finds.get', { find })).find).toMatchObject(hostile);
    expect(await numbers({ search: 'HYPERLINK' })).toEqual(['TM-001']);
    expect(await findings()).toEqual([]);
  });

  it('is not referred for a take-down before something of it was captured', async () => {
    const find = await recordFind(catalogue);
    expect(await refused('finds.refer', referral(find))).toBe('FIND_CAPTURE_MISSING');
    expect(outcome(await catalogue.call('finds.refer', referral(find, { withoutCapture: 'Akun hilang' })))).toBe('ok');
  });

  it.each<[string, ServiceMethod, (find: string) => object, string]>([
    ['a find that is not there', 'finds.get', () => ({ find: 'ca_none' }), 'FIND_UNKNOWN'],
    [
      'a capture of no file',
      'finds.capture',
      (find) => ({ find, file: `ft_${'0'.repeat(32)}`, kind: 'photo', caption: 'x', capturedAt: MORNING, tool: '' }),
      'FILE_TOKEN_UNKNOWN',
    ],
    [
      'a reply to no letter',
      'finds.answer',
      (find) => ({
        find,
        referral: 'rf_0000000000000000',
        on: '2026-11-21',
        reference: '',
        outcome: 'done',
        attachment: null,
        notes: '',
      }),
      'REFERRAL_UNKNOWN',
    ],
    [
      'a letter with a file of elsewhere',
      'finds.refer',
      (find) => referral(find, { asks: 'data', attachment: 'at_0000000000000000' }),
      'ATTACHMENT_UNKNOWN',
    ],
    [
      'a warrant',
      'warrants.record',
      (find) => ({ case: find, kind: 'seizure-order', number: 'x', date: '2026-11-20', issuer: 'x', scope: '' }),
      'CASE_UNKNOWN',
    ],
    ['the page of a case', 'cases.get', (find) => ({ case: find }), 'CASE_UNKNOWN'],
    ['a hand-over', 'handover.list', (find) => ({ case: find }), 'CASE_UNKNOWN'],
    ['an end without a reason', 'finds.close', (find) => ({ find, reason: '' }), 'INPUT_INVALID'],
  ])('knows nothing of %s', async (_, method, input, code) => {
    const find = await recordFind(catalogue);
    expect(outcome(await catalogue.request(method, input(find)))).toBe(code);
  });

  it('is closed once, and takes no capture then', async () => {
    const find = await recordFind(catalogue);
    await catalogue.done('finds.close', { find, reason: 'Akun sudah tidak ada' });
    expect(await refused('finds.close', { find, reason: 'lagi' })).toBe('FIND_CLOSED');
    expect(await refused('finds.open-case', reportOf(find))).toBe('FIND_CLOSED');
    expect(await numbers({ state: 'closed' })).toEqual(['TM-001']);
  });

  it('is corrected, in the list and in its index too', async () => {
    const find = await recordFind(catalogue);
    const { seq } = await catalogue.done('finds.get', { find });
    await catalogue.done('entries.correct', {
      seq,
      reason: 'Salah ketik',
      changes: { handle: 'akun-9', platform: 'Telegram' },
    });
    expect(await numbers({ search: 'akun-9', platform: 'Telegram' })).toEqual(['TM-001']);
    expect(await numbers({ search: 'akun-1' })).toEqual([]);
    expect(await refused('entries.correct', { seq, reason: 'x', changes: { handle: '', place: '' } })).toBe(
      'FIND_WITHOUT_TRACE',
    );
    expect(await findings()).toEqual([]);
  });
});

describe('a find that becomes a report', () => {
  it('is a case with every entry, file and clearance it had', async () => {
    const find = await recordFind(catalogue, { notes: 'Dua akun' });
    const attachment = await captureFind(catalogue, find, desk.path, Buffer.from('gambar'));
    const { case: made } = await catalogue.done('finds.open-case', reportOf(find));
    expect(made).toBe(find);
    const view = await catalogue.done('cases.get', { case: find });
    expect(view.case).toMatchObject({ model: 'A', title: 'Daftar harga - MiChat - akun-1', notes: 'Dua akun' });
    const story = await catalogue.done('custody.timeline', { case: find, after: null, limit: 50 });
    expect(story.rows.map(({ type }) => type)).toEqual([
      'find.recorded',
      'attachment.added',
      'find.captured',
      'case.opened',
    ]);
    expect(story.total).toBe(4);
    expect((await catalogue.done('attachments.list', { case: find })).map((file) => file.attachment)).toEqual([
      attachment,
    ]);
    expect((await catalogue.done('clearances.list', { case: find })).cleared).toHaveLength(1);
    expect(await catalogue.done('finds.get', { find })).toMatchObject({ state: 'reported', case: { case: find } });
    expect(await numbers({ into: find })).toEqual(['TM-001']);
    await recordWarrant(catalogue, find);
    expect(await findings()).toEqual([]);
  });

  it('is refused with a number that a case bears, and twice', async () => {
    await openCase(catalogue, 'LP/A/90/XI/2026/SPKT');
    const find = await recordFind(catalogue);
    expect(await refused('finds.open-case', reportOf(find))).toBe('CASE_NUMBER_TAKEN');
    await catalogue.done('finds.open-case', reportOf(find, { number: 'LP/A/91/XI/2026' }));
    expect(await refused('finds.open-case', reportOf(find, { number: 'LP/A/92/XI/2026' }))).toBe('FIND_REPORTED');
    expect(await refused('finds.close', { find, reason: 'x' })).toBe('FIND_REPORTED');
  });
});

describe('several finds into one case', () => {
  it('go in with copies of their captures, read back byte for byte', async () => {
    const into = await openCase(catalogue);
    const [one, two] = [await recordFind(catalogue), await recordFind(catalogue, { handle: 'akun-2' })];
    // One chunk and a byte, exactly two chunks, and none.
    const contents = [Buffer.alloc(65_537, 7), Buffer.alloc(131_072, 9), Buffer.alloc(0)];
    for (const bytes of contents) await captureFind(catalogue, one, desk.path, bytes);
    expect(await catalogue.done('finds.adopt', { case: into, finds: [one, two], reason: 'Jaringan' })).toEqual({
      finds: 2,
      captures: 3,
    });
    const copies = await catalogue.done('attachments.list', { case: into });
    const originals = await catalogue.done('attachments.list', { case: one });
    expect(copies.map(({ sha256, bytes }) => [sha256, bytes])).toEqual(
      originals.map(({ sha256, bytes }) => [sha256, bytes]),
    );
    expect(await numbers({ into })).toEqual(['TM-002', 'TM-001']);
    expect(await catalogue.done('finds.get', { find: one })).toMatchObject({ state: 'adopted', case: { case: into } });
    // The audit reads every stored file to its end.
    expect(await findings()).toEqual([]);
  });

  it('go in all or none: one that is closed keeps the others out', async () => {
    const into = await openCase(catalogue);
    const [one, two] = [await recordFind(catalogue), await recordFind(catalogue)];
    await captureFind(catalogue, one, desk.path, Buffer.from('gambar'));
    await catalogue.done('finds.close', { find: two, reason: 'x' });
    expect(await refused('finds.adopt', { case: into, finds: [one, two], reason: 'x' })).toBe('FIND_CLOSED');
    expect(await numbers({ state: 'open' })).toEqual(['TM-001']);
  });

  it.each<[string, (find: string, into: string) => Input<'finds.adopt'>, string]>([
    ['into no case', (find) => ({ case: 'ca_none', finds: [find], reason: 'x' }), 'CASE_UNKNOWN'],
    ['into itself', (find) => ({ case: find, finds: [find], reason: 'x' }), 'CASE_UNKNOWN'],
    ['twice in one act', (find, into) => ({ case: into, finds: [find, find], reason: 'x' }), 'INPUT_INVALID'],
    ['for no reason', (find, into) => ({ case: into, finds: [find], reason: '' }), 'INPUT_INVALID'],
    ['that are no finds', (_, into) => ({ case: into, finds: [into], reason: 'x' }), 'FIND_UNKNOWN'],
    ['none', (_, into) => ({ case: into, finds: [], reason: 'x' }), 'INPUT_INVALID'],
  ])('%s are refused', async (_, input, code) => {
    const into = await openCase(catalogue);
    const find = await recordFind(catalogue);
    expect(await refused('finds.adopt', input(find, into))).toBe(code);
  });

  it('leave nothing behind when a capture is damaged', async () => {
    const into = await openCase(catalogue);
    const find = await recordFind(catalogue);
    await captureFind(catalogue, find, desk.path, Buffer.alloc(70_000, 1));
    const broken = await captureFind(catalogue, find, desk.path, Buffer.alloc(90_000, 2));
    truncateSync(join(catalogue.folder, 'files', broken), 70_000);
    const before = storedFiles();
    expect(outcome(await catalogue.call('finds.adopt', { case: into, finds: [find], reason: 'x' }))).toBe(
      'ATTACHMENT_DAMAGED',
    );
    expect(storedFiles()).toBe(before);
    expect(await numbers({ state: 'open' })).toEqual(['TM-001']);
  });
});
