import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { rantai, rowsOf } from './rantai.ts';

/** What people read on the screen: words and times of their own, and JSON only where it was asked for. */
let sample: Sample;
let unlocked: string[] = [];
const file = (name: string) => path.join(sample.place.root, name);
const run = (command: readonly string[], env = {}) => rantai([...command, ...unlocked], { env });

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  writeFileSync(file('sandi.txt'), sample.passphrase);
  unlocked = ['--passphrase-file', file('sandi.txt')];
});
afterAll(() => {
  sample.place.remove();
});

const time = /^\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}\.\d{2} (?:WIB|WITA|WIT|UTC\S*)$/;
const zoned = /\d{4}-\d{2}-\d{2}T/;

test('times are shown as people write them, with their zone; JSON keeps them whole', async () => {
  const { stdout: timeline } = await run(['custody', sample.folder, '--case', sample.caseNumber]);
  const times = rowsOf(timeline).map((row) => row[1]);
  expect(times.length).toBeGreaterThan(5);
  for (const each of times) expect(each).toMatch(time);
  const json = await run(['custody', sample.folder, '--case', sample.caseNumber, '--json']);
  expect(json.stdout).toMatch(zoned);
});

test("the clock is that of this machine's zone, and English has its own way", async () => {
  const zone = { TZ: 'Asia/Makassar' };
  const made = await run(['backup', sample.folder, '--to', file('cadangan')], zone);
  const backups = (env: Readonly<Record<string, string>>) => run(['backups', sample.folder], env);
  const [row] = rowsOf((await backups(zone)).stdout);
  expect(row?.[1]).toMatch(/ \d{2}\.\d{2} WITA$/);
  const [english] = rowsOf((await backups({ ...zone, RANTAI_LANG: 'en' })).stdout);
  expect(english?.[1]).toMatch(/ \d{2}:\d{2} WITA$/);
  const restored = await rantai(['restore', made.stdout.trim(), '--to', file('pulih')]);
  expect(restored.stderr).toMatch(/keadaan \d{1,2} \w{3} \d{4} \d{2}\.\d{2} WITA/);
  expect(restored.stderr).not.toMatch(zoned);
});

test('the list of users shows the last day of an account as people write it', async () => {
  writeFileSync(file('baru.txt'), 'kata sandi orang yang baru');
  const add = ['users', 'add', sample.folder, '--name', 'Pengawas', '--role', 'supervisor', '--expires', '2031-05-31'];
  expect((await run([...add, '--new-passphrase-file', file('baru.txt')])).code).toBe(0);
  unlocked = [...unlocked, '--user', `${sample.marker} nama`];
  expect(rowsOf((await run(['users', sample.folder])).stdout)[1]?.slice(1, 5)).toEqual([
    'Pengawas',
    'Pengawas',
    'Aktif',
    '31 Mei 2031',
  ]);
});

test('2: left out among several people, the person is asked for by name, before any passphrase', async () => {
  const asked = await rantai(['cases', sample.folder]);
  expect(asked).toEqual({
    code: 2,
    stdout: '',
    stderr: `USER_NEEDED: Beberapa orang memakai katalog ini: ${sample.marker} nama, Pengawas. Sebutkan dengan --user siapa yang membuka.\n`,
  });
});
