import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarFrom } from './dates.ts';
import { rantaiWith, run, type Rantai } from './rantai.ts';
import { writeSampleOrder, writeSamplePhoto } from './sample-files.ts';
import {
  handOver,
  intake,
  laboratoryAndBack,
  laboratoryNumbers,
  sampleCaseNumber,
  storageItemNumber,
} from './scenario.ts';
import { otherCases } from './other-cases.ts';
import { showWindow } from './window.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'out/demo');
const folder = join(out, 'Contoh.rantai');
const recipient = 'Kejaksaan Negeri Contoh';
/** The sample holds nothing secret, so its passphrase may be known; a real catalogue's is never written down here. */
const passphrase = 'contoh katalog sintetis';

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const passphraseFile = join(out, 'kata-sandi-contoh.txt');
  writeFileSync(passphraseFile, `${passphrase}\n`, { mode: 0o600 });
  const rantai = rantaiWith(join(root, 'dist/cli/rantai.js'), out, passphraseFile);

  const caseId = await makeCatalogue(rantai);
  say('Paket Tahap I ...');
  const first = await exportBundle(rantai, 'tahap-1');
  const items = JSON.parse(await rantai('items', folder, '--case', caseId, '--json')) as {
    item: string;
    number: string;
  }[];
  const laboratory = items.filter((row) => laboratoryNumbers.includes(row.number)).map((row) => row.item);
  await rantai.apply('3-labfor', folder, laboratoryAndBack(calendarFrom(new Date()), laboratory));
  say('Paket Tahap II ...');
  const second = await exportBundle(rantai, 'tahap-2');
  await verify(rantai, first, second);
  await rantai.apply('4-serah-terima', folder, handOver(items.map((row) => row.item)));
  say(await rantai('audit', folder));

  say(`Katalog contoh : ${folder}`);
  say(`Kata sandi     : ${passphrase}`);
  say(`Paket Tahap I  : ${first.path}`);
  say(`Paket Tahap II : ${second.path}  (dan .zip di sampingnya)`);
  say(`Kunci minisign : ${second.signerKey}`);
  say(`Pemeriksa      : ${join(second.path, 'PERIKSA.html')} (buka dengan peramban apa pun)`);
  await showWindow({
    folder,
    passphrase,
    bundle: second.path,
    trustKey: second.signerKey,
    caseNumber: sampleCaseNumber,
    out,
  });
}

interface Exported {
  readonly path: string;
  readonly signerKey: string;
}

async function makeCatalogue(rantai: Rantai): Promise<string> {
  const photo = join(out, 'BB-001.png');
  const order = join(out, 'SP-Sita.pdf');
  writeSamplePhoto(photo);
  writeSampleOrder(order, [
    'SURAT PERINTAH PENYITAAN (CONTOH)',
    'Nomor: SP.Sita/45/CONTOH/Ditressiber',
    'Dokumen sintetis untuk peragaan.',
  ]);
  await rantai('create', folder, '--unit', 'Ditressiber Polda Contoh', '--name', 'Petugas Contoh', '--station', 'ST-1');
  const calendar = calendarFrom(new Date());
  const [opened] = await rantai.apply('1-penyitaan', folder, intake(calendar, { photo, order }));
  await rantai.apply('2-perkara-lain', folder, otherCases(calendar));
  say(`Menghitung hash setiap berkas node_modules sebagai isi ${storageItemNumber} ...`);
  say(
    await rantai('hash', folder, join(root, 'node_modules'), '--item', storageItemNumber, '--case', sampleCaseNumber),
  );
  return (opened as { case: string }).case;
}

async function exportBundle(rantai: Rantai, stage: 'tahap-1' | 'tahap-2'): Promise<Exported> {
  const reply = await rantai(
    'export',
    folder,
    '--case',
    sampleCaseNumber,
    '--stage',
    stage,
    '--out',
    out,
    '--recipient',
    recipient,
    '--zip',
  );
  return JSON.parse(reply) as Exported;
}

/** Four judges, two of them not ours; each prints its own words. */
async function verify(rantai: Rantai, first: Exported, second: Exported): Promise<void> {
  say('Memeriksa paket Tahap II ...');
  say(await rantai('verify', second.path, '--trust', second.signerKey, '--after', first.path));
  say(await rantai('verify', `${second.path}.zip`, '--trust', second.signerKey));
  const sums = await run('sha256sum', ['-c', 'manifest-sha256.txt'], second.path);
  say(`sha256sum -c manifest-sha256.txt: ${String(sums.trimEnd().split('\n').length)} OK`);
  const tags = await run('sha256sum', ['-c', 'tagmanifest-sha256.txt'], second.path);
  say(`sha256sum -c tagmanifest-sha256.txt: ${String(tags.trimEnd().split('\n').length)} OK`);
  say(await run('minisign', ['-V', '-P', second.signerKey, '-m', 'tagmanifest-sha256.txt'], second.path));
}

await main();
