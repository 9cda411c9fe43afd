import { createHash } from 'node:crypto';
import type { Calendar } from './dates.ts';
import { writeDeviceFiles, type DeviceFiles } from './device-files.ts';
import { officer, ref, type Line } from './lines.ts';
import type { Rantai } from './rantai.ts';
import { cardItemNumber, sampleCaseNumber, stickItemNumber, storageItemNumber } from './scenario.ts';

interface Item {
  readonly item: string;
  readonly number: string;
}

/** Lists of three devices, a forensic copy of one, what the sets of the unit know, and the disk held against its working copy. */
export async function listDevices(
  rantai: Rantai,
  supervisor: Rantai,
  folder: string,
  out: string,
  calendar: Calendar,
): Promise<string> {
  const files = writeDeviceFiles(out);
  const about = ['--case', sampleCaseNumber] as const;
  const said = [
    await rantai('hash', folder, files.disk, '--item', storageItemNumber, ...about),
    await rantai('import', folder, files.stick, '--item', stickItemNumber, ...about),
    await rantai('import', folder, files.card, '--item', cardItemNumber, ...about),
  ];
  await addSets(supervisor, folder, files);
  const items = JSON.parse(await rantai('items', folder, ...about, '--json')) as Item[];
  const idOf = (number: string) => items.find((row) => row.number === number)?.item ?? '';
  const numbers = [storageItemNumber, stickItemNumber, cardItemNumber];
  await rantai.apply('3-perangkat', folder, [
    ...numbers.map((number): Line => ({ method: 'files.match', input: { item: idOf(number) } })),
    ...copyOf(calendar, idOf(storageItemNumber)),
    {
      method: 'files.compare',
      input: { item: idOf(storageItemNumber), with: { kind: 'folder', folder: { $file: files.workingCopy } } },
    },
  ]);
  return said.map((text) => text.trimEnd()).join('\n');
}

/** Sets are added by whoever may set the unit up, after a look at what the file holds. */
async function addSets(supervisor: Rantai, folder: string, { sets }: DeviceFiles): Promise<void> {
  for (const [kind, name] of [
    ['known', 'Berkas sistem (contoh)'],
    ['notable', 'Perhatian penyidik (contoh)'],
    ['blocked', 'Isi terlarang (contoh)'],
  ] as const) {
    const file = { $file: sets[kind] };
    const looked = await supervisor('query', folder, 'hash-sets.preview', JSON.stringify({ file }));
    const { sha256 } = JSON.parse(looked) as { sha256: string };
    const input = { name, kind, file, sha256, category: '' };
    await supervisor.apply(`himpunan-${kind}`, folder, [{ method: 'hash-sets.add', input }]);
  }
}

/** The disk was copied bit by bit, and the copy was read once more on the same day. */
function copyOf(calendar: Calendar, item: string): Line[] {
  const value = createHash('sha256').update('citra contoh').digest('hex');
  return [
    {
      method: 'acquisition.record',
      as: 'salinan',
      input: {
        item,
        tool: 'FTK Imager',
        toolVersion: '4.7.1.2',
        blocker: { model: 'Tableau T35u (contoh)', serial: '' },
        noBlocker: null,
        acquiredBy: officer,
        started: calendar.at(-30, 9, 0),
        finished: calendar.at(-30, 13, 40),
        image: { name: 'BB-006.E01', format: 'E01', segments: 12, bytes: 1_000_204_886_016 },
        kept: 'Ruang forensik / Peladen 1',
        hashes: [{ algorithm: 'sha256', acquired: value, verified: value }],
        fileHashes: [],
        noSha256: '',
        badSectors: 0,
        notes: '',
        attachment: null,
        replaces: null,
      },
    },
    {
      method: 'acquisition.note-verification',
      input: {
        acquisition: ref('salinan.acquisition'),
        on: calendar.at(-30, 15, 10),
        verifiedBy: officer,
        subject: 'data',
        outcome: 'match',
        digests: [{ algorithm: 'sha256', value }],
        tool: 'FTK Imager 4.7.1.2',
        notes: '',
      },
    },
  ];
}
