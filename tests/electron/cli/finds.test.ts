import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { rowsOf } from './rantai.ts';

/** Finds by the command line alone: a script records them, a list and a query read them. */
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => {
  desk.sample.place.remove();
});

const line = (value: unknown) => JSON.stringify(value);
const found = {
  source: 'patrol',
  platform: 'ContohChat',
  handle: '@akun.satu',
  userId: '',
  link: '',
  place: '',
  at: '2026-01-20T21:30:00+08:00',
  seen: ['Daftar harga'],
  notes: '',
};
const letter = {
  kind: 'ministry',
  to: 'Kementerian Uji',
  asks: 'take-down',
  on: '2026-01-21',
  reference: '',
  withoutCapture: '',
  attachment: null,
  notes: '',
};
const find = { $ref: 'temuan.find' };

test(
  'a script records a find, and stops where a take-down comes before the capture',
  { timeout: 120_000 },
  async () => {
    const script = desk.secret(
      'temuan.jsonl',
      [
        line({ method: 'finds.record', input: found, as: 'temuan' }),
        line({ method: 'finds.refer', input: { find, ...letter } }),
      ].join('\n'),
    );
    const stopped = await desk.run(['apply', desk.sample.folder, script]);
    expect([stopped.code, stopped.stderr]).toEqual([1, expect.stringContaining('FIND_CAPTURE_MISSING')]);
    const listed = await desk.run(['finds', desk.sample.folder]);
    expect(rowsOf(listed.stdout).map(([number, , platform]) => [number, platform])).toEqual([['TM-001', 'ContohChat']]);
    expect((await desk.run(['cases', desk.sample.folder])).stdout).not.toContain('ContohChat');
  },
);

test('a script keeps the capture first and then turns the find into a report', { timeout: 120_000 }, async () => {
  const capture = {
    find,
    file: { $file: desk.sample.place.photo },
    kind: 'photo',
    caption: 'Profil',
    capturedAt: '2026-01-20T21:40:00+08:00',
    tool: '',
  };
  const report = { find, number: 'LP/A/88/I/2026', unit: 'Ditressiber', openedOn: '2026-01-22', offences: [] };
  const script = desk.secret(
    'laporan.jsonl',
    [
      line({ method: 'finds.record', input: { ...found, handle: '@akun.dua' }, as: 'temuan' }),
      line({ method: 'finds.capture', input: capture }),
      line({ method: 'finds.refer', input: { find, ...letter } }),
      line({ method: 'finds.open-case', input: report }),
    ].join('\n'),
  );
  expect((await desk.run(['apply', desk.sample.folder, script])).code).toBe(0);
  const rows = JSON.parse((await desk.run(['finds', desk.sample.folder, '--json'])).stdout) as unknown[];
  expect(rows).toEqual([
    expect.objectContaining({ number: 'TM-002', state: 'reported', captures: 1, unanswered: 1 }),
    expect.objectContaining({ number: 'TM-001', state: 'open', captures: 0 }),
  ]);
  expect((await desk.run(['cases', desk.sample.folder])).stdout).toContain('LP/A/88/I/2026');
});

test('an unknown find is told so', async () => {
  const asked = await desk.run(['query', desk.sample.folder, 'finds.get', line({ find: 'ca_0000000000000000' })]);
  expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('FIND_UNKNOWN')]);
});
