import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { calendarFrom } from './dates.ts';
import { listDevices } from './devices.ts';
import { addColleagues, colleagues, passphraseFile, protectPeople, supervisor, type Colleague } from './people.ts';
import { rantaiWith, run, type Rantai } from './rantai.ts';
import { writeSampleCapture, writeSampleOrder, writeSamplePhoto } from './sample-files.ts';
import {
  cardItemNumber,
  handOver,
  intake,
  laboratoryAndBack,
  laboratoryNumbers,
  sampleCaseNumber,
  stickItemNumber,
  storageItemNumber,
} from './scenario.ts';
import { otherCases } from './other-cases.ts';
import { checkDuties } from './duties.ts';
import { fileSubmitted, handedOver } from './procedure.ts';
import { importRegister } from './register.ts';
import { showWindow } from './window.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'out/demo');
const folder = join(out, 'Contoh.rantai');
const recipient = 'Kejaksaan Negeri Contoh';
/** The sample holds nothing secret, so its passphrase may be known; a real catalogue's is never written down here. */
const passphrase = 'contoh katalog sintetis';
const officerName = 'Petugas Contoh';
const program = join(root, 'dist/cli/rantai.js');

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function main(): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const secret = ['--passphrase-file', passphraseFile(out, officerName, passphrase)];
  const rantai = rantaiWith(program, out, [...secret, '--user', officerName]);

  const caseId = await makeCatalogue(rantaiWith(program, out, secret), rantai);
  say('Paket Tahap I ...');
  const first = await exportBundle(rantai, 'tahap-1');
  const calendar = calendarFrom(new Date());
  const items = JSON.parse(await rantai('items', folder, '--case', caseId, '--json')) as {
    item: string;
    number: string;
  }[];
  const laboratory = items.filter((row) => laboratoryNumbers.includes(row.number)).map((row) => row.item);
  await rantai.apply('4-labfor', folder, [
    ...laboratoryAndBack(calendar, laboratory),
    ...fileSubmitted(calendar, caseId),
  ]);
  say(`Paket Tahap II, dan yang memuat identitas AK-01 dengan tanda tangan kedua ${supervisor.name} ...`);
  const second = await exportBundle(rantai, 'tahap-2', [
    ...['--disclose', 'AK-01', '--second', supervisor.name],
    ...['--second-passphrase-file', passphraseFile(out, supervisor.name, supervisor.passphrase)],
  ]);
  await verify(rantai, first, second);
  await rantai.apply('5-serah-terima', folder, [
    ...handOver(items.map((row) => row.item)),
    ...handedOver(calendar, caseId),
  ]);
  say('Cadangan, pengujiannya, dan perbandingan dengan paket Tahap I ...');
  const backup = await backUp(rantai);
  say(await rantai('compare-head', folder, '--bundle', first.path));
  say(await rantai('audit', folder));

  say(`Katalog contoh : ${folder}`);
  say(`Kata sandi     : ${passphrase}`);
  say(`Pengawas       : ${supervisor.name}, kata sandi ${supervisor.passphrase}`);
  say(`Cadangan       : ${backup}`);
  say(`Paket Tahap I  : ${first.path}`);
  say(`Paket Tahap II : ${second.path}  (dan .zip di sampingnya)`);
  say(`Kunci minisign : ${second.signerKey}`);
  say(`Pemeriksa      : ${join(second.path, 'PERIKSA.html')} (buka dengan peramban apa pun)`);
  await showWindow({
    folder,
    officer: { name: officerName, passphrase },
    supervisor,
    administrator: colleague('administrator'),
    leaver: colleague('investigator').name,
    bundle: second.path,
    backup,
    trustKey: second.signerKey,
    caseNumber: sampleCaseNumber,
    out,
  });
}

function colleague(role: Colleague['role']): Colleague {
  const found = colleagues.find((known) => known.role === role);
  if (found === undefined) throw new Error(`nobody is ${role}`);
  return found;
}

interface Exported {
  readonly path: string;
  readonly signerKey: string;
  readonly disclosing: { readonly path: string } | null;
}

/** The first command makes the catalogue and so knows one person only. */
async function makeCatalogue(alone: Rantai, rantai: Rantai): Promise<string> {
  const photo = join(out, 'BB-001.png');
  const order = join(out, 'SP-Sita.pdf');
  const capture = join(out, 'temuan.png');
  writeSamplePhoto(photo);
  writeSampleCapture(capture);
  writeSampleOrder(order, [
    'SURAT PERINTAH PENYITAAN (CONTOH)',
    'Nomor: SP.Sita/45/CONTOH/Ditressiber',
    'Dokumen sintetis untuk peragaan.',
  ]);
  const sheet = join(out, 'lembar-pemulihan.txt');
  const unit = 'Ditressiber Polda Contoh';
  await alone('create', folder, '--unit', unit, '--name', officerName, '--station', 'ST-1', '--sheets-to', sheet);
  await addColleagues(rantai, folder, out);
  const calendar = calendarFrom(new Date());
  const opened = await rantai.apply('1-penyitaan', folder, intake(calendar, { photo, order, capture }));
  const caseId = caseOf(opened);
  await protectPeople(rantai, folder, out, photo);
  await rantai.apply('2-perkara-lain', folder, otherCases(calendar, caseId, photo));
  say('Mengimpor register lama ...');
  const register = await importRegister(rantai, folder, out, calendar);
  say(`Register lama  : ${register} (dua baris ditolak, di sebelahnya)`);
  say(await checkDuties(rantai, folder));
  say(`Membuat daftar berkas ${storageItemNumber}, ${stickItemNumber} dan ${cardItemNumber} ...`);
  const asSupervisor = passphraseFile(out, supervisor.name, supervisor.passphrase);
  const unitHead = rantaiWith(program, out, ['--passphrase-file', asSupervisor, '--user', supervisor.name]);
  say(await listDevices(rantai, unitHead, folder, out, calendar));
  return caseId;
}

/** The case that one of the replies opened. */
function caseOf(replies: readonly unknown[]): string {
  for (const reply of replies)
    if (typeof reply === 'object' && reply !== null && 'case' in reply && typeof reply.case === 'string')
      return reply.case;
  throw new Error('no case was opened');
}

async function exportBundle(
  rantai: Rantai,
  stage: 'tahap-1' | 'tahap-2',
  more: readonly string[] = [],
): Promise<Exported> {
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
    ...more,
  );
  return JSON.parse(reply) as Exported;
}

/** Written while nothing is missing, then restored to a scratch place and audited; returns the file. */
async function backUp(rantai: Rantai): Promise<string> {
  say(await rantai('backup', folder, '--to', out));
  const name = readdirSync(out).find((entry) => entry.endsWith('.rantai-cadangan'));
  if (name === undefined) throw new Error('no backup was written');
  const file = join(out, name);
  say(await rantai('drill', folder, file));
  return file;
}

/** Four judges, two of them not ours; each prints its own words. */
async function verify(rantai: Rantai, first: Exported, second: Exported): Promise<void> {
  say('Memeriksa paket Tahap II ...');
  say(await rantai('verify', second.path, '--trust', second.signerKey, '--after', first.path));
  say(await rantai('verify', `${second.path}.zip`, '--trust', second.signerKey));
  if (second.disclosing !== null) say(await rantai('verify', second.disclosing.path, '--trust', second.signerKey));
  const sums = await run('sha256sum', ['-c', 'manifest-sha256.txt'], second.path);
  say(`sha256sum -c manifest-sha256.txt: ${String(sums.trimEnd().split('\n').length)} OK`);
  const tags = await run('sha256sum', ['-c', 'tagmanifest-sha256.txt'], second.path);
  say(`sha256sum -c tagmanifest-sha256.txt: ${String(tags.trimEnd().split('\n').length)} OK`);
  say(await run('minisign', ['-V', '-P', second.signerKey, '-m', 'tagmanifest-sha256.txt'], second.path));
}

await main();
