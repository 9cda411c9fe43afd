import { mkdirSync, readdirSync, readlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { calendar } from '../../end-to-end/workplace.ts';
import { cheapKdf, createTestCatalogue } from '../../support/service.ts';
import { commandsFile, rantai, start } from './rantai.ts';

let sample: Sample;
let unlocked: string[] = [];

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  const file = path.join(sample.place.root, 'sandi.txt');
  writeFileSync(file, sample.passphrase);
  unlocked = ['--passphrase-file', file];
});

afterAll(() => {
  sample.place.remove();
});

const allFiles = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();

/** Sparse files: they take minutes to hash and nothing of the disk. */
function endlessFolder(): string {
  const folder = path.join(sample.place.root, 'besar');
  mkdirSync(folder);
  for (let number = 0; number < 4; number += 1) {
    const file = path.join(folder, `berkas-${String(number)}.img`);
    writeFileSync(file, '');
    truncateSync(file, 40 * 2 ** 30);
  }
  return folder;
}

/** What a process has open at this moment. */
function openFilesOf(pid = 0): string[] {
  const folder = `/proc/${String(pid)}/fd`;
  return readdirSync(folder).map((name) => {
    try {
      return readlinkSync(path.join(folder, name));
    } catch {
      // Closed meanwhile.
      return '';
    }
  });
}

/** A case whose only item is a storage device without a list. */
const unhashedDisk = [
  {
    as: 'kasus',
    method: 'cases.open',
    input: { number: 'LP/DISKA', title: 'a', unit: 'b', openedOn: calendar.day(-9), offences: [], notes: '' },
  },
  {
    method: 'seizures.record',
    input: {
      case: { $ref: 'kasus.case' },
      warrant: null,
      urgentGround: 'caught-in-the-act',
      place: 'a',
      at: calendar.at(-8, 9, 0),
      holder: 'PL-01',
      officers: ['b'],
      witnesses: [],
      notes: '',
      items: [
        {
          description: 'Hard disk',
          quantity: 1,
          notes: '',
          attributes: { class: 'storage', kind: 'hard-disk', brand: 'Fabrikam', serial: '', capacityBytes: 0 },
        },
      ],
    },
  },
];

test('Ctrl+C while a folder is hashed: it ends soon, nothing is recorded or left lying about, and it can go on', async () => {
  const commands = commandsFile(sample.place.root, 'diska.jsonl', unhashedDisk);
  expect((await rantai(['apply', sample.folder, commands, ...unlocked])).code).toBe(0);
  const before = JSON.parse((await rantai(['audit', sample.folder, '--json', ...unlocked])).stdout) as object;
  const files = allFiles(sample.folder);

  const medium = endlessFolder();
  const hash = ['hash', sample.folder, medium, '--item', 'BB-001', '--case', 'LP/DISKA', '--md5', ...unlocked];
  expect((await rantai([...hash, '--resume'])).stderr).toContain('HASH_JOB_UNKNOWN');
  const running = start(hash);
  // It reads: whatever there is to keep is kept by now.
  await expect.poll(() => openFilesOf(running.process.pid).some((file) => file.startsWith(medium))).toBe(true);
  running.process.kill('SIGINT');
  const { code, stdout, stderr } = await running.outcome;
  // Had it gone on to the end of these files, it would have ended well.
  expect([code, stdout]).toEqual([1, '']);
  expect(stderr).toContain('CANCELLED');
  expect(stderr).toContain('--resume');

  expect(allFiles(sample.folder)).toEqual(files);
  expect(JSON.parse((await rantai(['audit', sample.folder, '--json', ...unlocked])).stdout)).toEqual(before);

  for (const name of readdirSync(medium)) truncateSync(path.join(medium, name), 2 ** 20);
  expect((await rantai(hash)).stderr).toContain('HASH_JOB_EXISTS');
  const resumed = await rantai([...hash, '--resume']);
  expect(resumed.code).toBe(0);
  expect(JSON.parse(resumed.stdout)).toMatchObject({ files: 4, algorithms: ['sha256', 'md5'], source: 'besar' });
});

test('SEC-35 a catalogue that another service has open is refused, and is free when that one has ended', async () => {
  const other = await createTestCatalogue();
  const file = path.join(sample.place.root, 'sandi-lain.txt');
  writeFileSync(file, 'kata sandi yang panjang');
  try {
    const refused = await rantai(['cases', other.folder, '--passphrase-file', file]);
    expect([refused.code, refused.stderr.includes('CATALOGUE_IN_USE')]).toEqual([3, true]);
    await other.lock();
    const allowed = await rantai(['cases', other.folder, '--passphrase-file', file]);
    expect(allowed.code).toBe(0);
  } finally {
    await other.dispose();
  }
});
