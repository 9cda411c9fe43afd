import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import { handoverStages } from '#shared/domain/handover/events.ts';
import { content, digestsOf, ImageDesk, type Recorded } from '../../../support/device-images.ts';
import { ftkLog } from '../../../support/image-logs.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, addUser, founderOf, switchTo } from '../../../support/people.ts';

const desk = new ImageDesk();

describe('images of a device', () => {
  it('stand on its page with what was said of them since, and in its story', async () => {
    const acquisition = await desk.record();
    const [row] = await desk.images();
    expect(row).toMatchObject({ standing: 'verified', checks: [], nextOn: null, late: false });
    expect(row?.data).toEqual({ ...desk.recorded(), case: desk.seized.case, acquisition });
    expect(await desk.images(1)).toEqual([]);
    const { timeline } = await desk.catalogue.done('items.get', { item: desk.item(0) });
    expect(timeline.map(({ type }) => type)).toEqual(['item.seized', 'acquisition.recorded']);
  });

  it('alarm everybody when their hashes disagree, until what takes their place was read by somebody else', async () => {
    const [pair] = desk.recorded().hashes;
    const first = await desk.record({ hashes: pair === undefined ? [] : [{ ...pair, verified: '0'.repeat(64) }] });
    expect((await desk.images()).map(({ standing }) => standing)).toEqual(['alarm']);
    expect(await desk.findings()).toEqual([['BB-001', 'warns']]);
    expect(await desk.duties()).toEqual([['R18', 'open', '2026-11-21', 'disk.dd']]);
    expect(await desk.inQuestion()).toEqual([['BB-001'], 'BB-001']);
    // It waits for nobody's calendar: the red number of the rail counts it on its first day.
    expect(await desk.catalogue.done('duties.counts', {})).toMatchObject({ late: 1, open: 7 });
    desk.catalogue.clock.now = '2026-11-22T09:00:00.000+08:00';
    expect(await desk.duties()).toEqual([['R18', 'late', '2026-11-21', 'disk.dd']]);
    desk.write('disk.dd');
    const next = await desk.record({ replaces: first });
    const standings = async () => (await desk.images()).map(({ standing }) => standing);
    expect(await standings()).toEqual(['unanswered', 'verified']);
    expect(outcome(await desk.verify(next, 'disk.dd', 'hashed-here'))).toBe('ok');
    expect([await standings(), await desk.findings()]).toEqual([['unanswered', 'verified'], [['BB-001', 'warns']]]);
    const founder = await founderOf(desk.catalogue);
    await switchTo(desk.catalogue, await addUser(desk.catalogue, 'investigator', 'Pemeriksa'));
    expect(outcome(await desk.verify(next, 'disk.dd', 'hashed-here'))).toBe('ok');
    expect([await standings(), await desk.findings(), await desk.duties()]).toEqual([['replaced', 'verified'], [], []]);
    expect(await desk.inQuestion()).toEqual([[], '']);
    await switchTo(desk.catalogue, founder);
  });

  it('in question stand before every older date, page by page and both ways, until they are answered', async () => {
    const [pair] = desk.recorded().hashes;
    const apart = pair === undefined ? [] : [{ ...pair, verified: '0'.repeat(64) }];
    const page = (asked: Partial<Input<'duties.list'>>) =>
      desk.catalogue.done('duties.list', { case: null, before: null, after: null, limit: 1, ...asked });
    desk.write('disk.dd');
    const acquisition = await desk.record({ hashes: apart });
    desk.catalogue.clock.now = '2026-12-24T09:00:00.000+08:00';
    await desk.record({ hashes: apart, finished: '2026-12-24T08:30:00+08:00' });
    for (const of of [null, desk.seized.case]) {
      const { rows } = await page({ case: of, limit: 99 });
      const rules = rows.map(({ rule }) => rule);
      expect([rules.indexOf('R18'), rules.lastIndexOf('R18')]).toEqual([0, 1]);
      expect(rows[2]?.due?.dueOn).toBe('2026-11-21');
      const one = await page({ case: of });
      const two = await page({ case: of, after: one.next });
      const three = await page({ case: of, after: two.next });
      expect([one, two, three].map((each) => each.rows[0])).toEqual(rows.slice(0, 3));
      expect((await page({ case: of, after: three.previous, back: true })).rows[0]).toEqual(rows[1]);
      expect((await page({ case: of, at: 1 })).rows[0]).toEqual(rows[1]);
    }
    expect(outcome(await desk.verify(acquisition, 'disk.dd', 'hashed-here'))).toBe('ok');
    const ofCase = (await page({ case: desk.seized.case, limit: 99 })).rows;
    expect(ofCase.flatMap(({ rule, state }, n) => (rule === 'R18' ? [[n === 0, state]] : []))).toEqual([
      [true, 'open'],
      [false, 'cleared'],
    ]);
  });

  it('are refused where the rules refuse them', async () => {
    const refused = async (over: Partial<Recorded>) =>
      outcome(await desk.catalogue.call('acquisition.record', desk.recorded(over)));
    expect(await refused({ item: desk.item(2) })).toBe('ACQUISITION_NOT_DEVICE');
    expect(await refused({ item: 'it_0000000000000000' })).toBe('ITEM_UNKNOWN');
    expect(await refused({ blocker: null })).toBe('ACQUISITION_BLOCKER_MISSING');
    expect(await refused({ attachment: 'at_0000000000000000' })).toBe('ATTACHMENT_UNKNOWN');
    expect(await refused({ finished: '2026-11-22T08:30:00+08:00' })).toBe('ACQUISITION_DATES');
    expect(await desk.images()).toEqual([]);
  });

  it('are corrected in words, never in hashes', async () => {
    await desk.record();
    const { seq } = (await desk.images())[0] ?? { seq: -1 };
    const correct = async (changes: Record<string, unknown>) =>
      outcome(await desk.catalogue.call('entries.correct', { seq, reason: 'salah ketik', changes }));
    expect(await correct({ hashes: [] })).toBe('CORRECTION_NOT_ALLOWED');
    expect(await correct({ kept: 'Lemari 3' })).toBe('ok');
    expect((await desk.images())[0]?.data.kept).toBe('Lemari 3');
  });

  it('verified elsewhere are noted with what was found', async () => {
    const acquisition = await desk.record();
    const note = async (over: Partial<Input<'acquisition.note-verification'>>) =>
      outcome(
        await desk.catalogue.call('acquisition.note-verification', {
          acquisition,
          on: '2026-11-21T08:45:00+08:00',
          verifiedBy: 'Labfor',
          subject: 'data',
          digests: digestsOf(content),
          outcome: 'match',
          tool: 'X-Ways 20.9',
          notes: '',
          ...over,
        }),
      );
    expect(await note({ outcome: 'mismatch' })).toBe('ACQUISITION_OUTCOME');
    expect(await note({ acquisition: 'aq_0000000000000000' })).toBe('ACQUISITION_UNKNOWN');
    expect(await note({ on: '2026-11-21T08:15:00+08:00' })).toBe('ACQUISITION_DATES');
    expect(await note({})).toBe('ok');
    expect((await desk.images())[0]?.checks.map(({ data }) => [data.method, data.verifiedBy])).toEqual([
      ['by-hand', 'Labfor'],
    ]);
  });
});

describe('a raw image read again here', () => {
  it('matches, differs after one byte changed, and is alarming until it matches again', async () => {
    desk.write('disk.dd');
    const acquisition = await desk.record();
    expect(await desk.verify(acquisition, 'disk.dd', 'hashed-here')).toMatchObject({
      ok: true,
      value: { outcome: 'match', subject: 'data', digests: digestsOf(content) },
    });
    desk.corrupt('disk.dd', 700_000);
    expect(await desk.verify(acquisition, 'disk.dd', 'hashed-here', 'cakram lama')).toMatchObject({
      ok: true,
      value: { outcome: 'mismatch' },
    });
    expect([(await desk.images())[0]?.standing, await desk.findings()]).toEqual(['alarm', [['BB-001', 'warns']]]);
    expect((await desk.images())[0]?.pastAlarms).toEqual([]);
    desk.write('disk.dd');
    expect(await desk.verify(acquisition, 'disk.dd', 'hashed-here', 'salah salin')).toMatchObject({
      ok: true,
      value: { outcome: 'match' },
    });
    const [row] = await desk.images();
    expect([row?.standing, await desk.findings(), await desk.duties()]).toEqual(['verified', [], []]);
    expect(row?.checks.map(({ data }) => [data.outcome, data.notes])).toEqual([
      ['match', ''],
      ['mismatch', 'cakram lama'],
      ['match', 'salah salin'],
    ]);
    const [, wrong, right] = row?.checks ?? [];
    const once = { outcome: 'mismatch', since: wrong?.data.on, until: right?.data.on };
    expect(row?.pastAlarms).toEqual([{ ...once, why: 'salah salin' }]);
    for (const stage of handoverStages) {
      const { findings } = await desk.catalogue.done('handover.precheck', { case: desk.seized.case, stage });
      expect(findings.filter(({ code }) => code.startsWith('image-'))).toEqual([
        {
          code: 'image-once-alarm',
          severity: 'warns',
          item: desk.item(),
          number: 'BB-001',
          image: { ...once, name: 'disk.dd' },
        },
      ]);
    }
  });

  it('is all its segments in their order, none left out', async () => {
    ['disk.001', 'disk.002', 'disk.003'].forEach((name, n) => {
      desk.write(name, content.subarray(n * 800_000, n === 2 ? content.length : (n + 1) * 800_000));
    });
    const acquisition = await desk.record({
      image: { name: 'disk.001', format: 'raw', segments: 3, bytes: content.length },
    });
    expect(await desk.verify(acquisition, 'disk.001', 'hashed-here')).toMatchObject({
      ok: true,
      value: { outcome: 'match' },
    });
    rmSync(join(desk.folder, 'disk.003'));
    expect(await desk.verify(acquisition, 'disk.001', 'hashed-here')).toMatchObject({
      error: { code: 'ACQUISITION_SEGMENTS', details: { name: 'disk.003' } },
    });
    expect((await desk.images())[0]?.checks).toHaveLength(1);
  });

  it('that is another file, or a desk.folder, is not it', async () => {
    desk.write('lain.dd');
    mkdirSync(join(desk.folder, 'disk.dd'));
    const acquisition = await desk.record();
    expect(outcome(await desk.verify(acquisition, 'lain.dd', 'hashed-here'))).toBe('ACQUISITION_OTHER_FILE');
    expect(outcome(await desk.verify(acquisition, 'disk.dd', 'hashed-here'))).toBe('NOT_READABLE');
    expect((await desk.images())[0]?.checks).toEqual([]);
  });

  // Reading the memory of a process at its beginning is what a broken disk answers: EIO.
  it.skipIf(process.platform !== 'linux')('that the disk gives no more is not readable, for good', async () => {
    symlinkSync('/proc/self/mem', join(desk.folder, 'disk.dd'));
    const acquisition = await desk.record();
    expect(await desk.verify(acquisition, 'disk.dd', 'hashed-here')).toMatchObject({
      ok: true,
      value: { outcome: 'not-readable', digests: [] },
    });
    expect((await desk.images())[0]?.standing).toBe('alarm');
  });

  it('by the hash of its files alone, when it is a container', async () => {
    desk.write('telepon.ufdr');
    const image = { name: 'telepon.ufdr', format: 'UFDR', segments: 1, bytes: 0 } as const;
    const item = desk.item(1);
    const bare = await desk.record({ item, image });
    expect(outcome(await desk.verify(bare, 'telepon.ufdr', 'hashed-here'))).toBe('ACQUISITION_NOT_COMPARABLE');
    const whole = await desk.record({ item, image, fileHashes: digestsOf(content) });
    expect(await desk.verify(whole, 'telepon.ufdr', 'hashed-here')).toMatchObject({
      ok: true,
      value: { outcome: 'match', subject: 'files' },
    });
  });
});

describe('a proposal', () => {
  it('is what the log of a tool says, and is recorded by nobody', async () => {
    desk.write('disk.txt', ftkLog);
    expect(await desk.propose('disk.txt')).toMatchObject({
      ok: true,
      value: { from: 'ftk-imager', started: '2026-11-21T10:11:12+08:00' },
    });
    expect(await desk.images()).toEqual([]);
  });

  it('is name, parts and size of a raw image', async () => {
    desk.write('disk.001', content.subarray(0, 1000));
    desk.write('disk.002', content.subarray(0, 500));
    desk.write('disk.004');
    expect(await desk.propose('disk.001')).toMatchObject({
      ok: true,
      value: { from: 'name', image: { name: 'disk.001', format: 'raw', segments: 2, bytes: 1500 }, hashes: [] },
    });
  });

  it.each([
    ['a log of nothing', 'x.log', 'halo', 'ACQUISITION_LOG_UNKNOWN'],
    ['an empty log', 'x.txt', '', 'ACQUISITION_LOG_UNKNOWN'],
    ['another file', 'x.docx', 'PK', 'ACQUISITION_LOG_UNKNOWN'],
  ])('is not made of %s', async (_, name, text, code) => {
    desk.write(name, text);
    expect(outcome(await desk.propose(name))).toBe(code);
  });

  it('is not made of what is not there', async () => {
    expect(outcome(await desk.propose('x.log'))).toBe('NOT_READABLE');
    const call = { item: 'it_0000000000000000', file: desk.catalogue.grant(desk.folder) };
    expect(outcome(await desk.catalogue.call('acquisition.propose', call))).toBe('ITEM_UNKNOWN');
    expect(outcome(await desk.catalogue.call('acquisition.propose', { ...call, file: `ft_${'0'.repeat(32)}` }))).toBe(
      'FILE_TOKEN_UNKNOWN',
    );
  });
});

describe('an image that the unit wants read again', () => {
  it('has its day, on its page and among the duties', async () => {
    await desk.record();
    expect(await desk.duties()).toEqual([]);
    const people = await addEverybody(desk.catalogue);
    await switchTo(desk.catalogue, people.supervisor);
    const rule = { rule: 'R17', on: true, length: 6, unit: 'months' } as const;
    const value = [
      { ...rule, regime: 'kuhap-1981' as const },
      { ...rule, regime: 'kuhap-2025' as const },
    ];
    await desk.catalogue.done('configuration.set', { topic: 'rules', value });
    expect(await desk.duties()).toEqual([['R17', 'open', '2027-05-21', 'disk.dd']]);
    expect((await desk.images())[0]).toMatchObject({ nextOn: '2027-05-21', late: false });
    desk.catalogue.clock.now = '2027-05-22T00:00:00.000+08:00';
    expect((await desk.images())[0]).toMatchObject({ nextOn: '2027-05-21', late: true });
  });
});
