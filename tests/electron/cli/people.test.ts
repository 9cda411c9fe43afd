import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { cheapKdf } from '../../support/service.ts';
import { rantai, rowsOf, type Outcome } from './rantai.ts';

/** Protected people, clearances, openings and exports with identities, by the command line alone. */
let sample: Sample;
let own: string[] = [];
const names = { founder: '', supervisor: 'Kompol Uji' };
const file = (name: string) => path.join(sample.place.root, name);
const secret = (name: string, text: string): string => {
  writeFileSync(file(name), `${text}\n`);
  return file(name);
};
const supervisorSecret = () => file('pengawas.txt');
const second = () => ['--second', names.supervisor, '--second-passphrase-file', supervisorSecret()];

beforeAll(async () => {
  sample = await makeSample({ kdf: cheapKdf });
  names.founder = `${sample.marker} nama`;
  own = ['--passphrase-file', secret('sandi.txt', sample.passphrase), '--user', names.founder];
  secret('pengawas.txt', 'kata sandi pengawas panjang');
  const add = ['users', 'add', sample.folder, '--name', names.supervisor, '--role', 'supervisor'];
  expect((await run([...add, '--new-passphrase-file', supervisorSecret()])).code).toBe(0);
});
afterAll(() => {
  sample.place.remove();
});

const run = (command: readonly string[], more: readonly string[] = own): Promise<Outcome> =>
  rantai([...command, ...more]);

test(
  'SEC-39 protected people: identities come from a file and are shown only by open',
  { timeout: 120_000 },
  async () => {
    const inCase = ['--case', sample.caseNumber];
    const planted = 'Melati Anggrek Kenanga';
    const identity = secret(
      'identitas.json',
      JSON.stringify({ name: planted, parents: `Ibu ${planted}`, birthDate: '2014-05-06' }),
    );
    const record = ['people', 'record', sample.folder, ...inCase, '--role', 'child-victim', '--role', 'reporter'];
    const recorded = await run([...record, '--identity-file', identity]);
    expect([recorded.code, recorded.stdout]).toEqual([0, 'AK-01\n']);
    const typed = await rantai([...record, ...own], { input: `${planted} Dua\n\n\n\n\n\n\n\n\n` });
    expect([typed.code, typed.stdout]).toEqual([0, 'AK-02\n']);
    const wrong = await run([...record, '--identity-file', secret('rusak.json', '{')]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Isian belum benar: Identitas.')]);
    const listed = await run(['people', 'list', sample.folder, ...inCase]);
    expect(rowsOf(listed.stdout).map(([code]) => code)).toEqual(['AK-01', 'AK-02']);

    const open = ['people', 'open', sample.folder, 'AK-01', ...inCase];
    const opened = await run([...open, '--reason', 'examination']);
    expect([opened.code, opened.stdout]).toEqual([0, expect.stringContaining(`Ibu ${planted}`)]);
    for (const label of ['Nama lain: ', 'Tanggal lahir: ', 'NIK atau paspor: ', 'Orang tua atau wali: '])
      expect(opened.stdout).toContain(`\n${label}`);
    expect((await run([...open, '--reason', 'other'])).code).toBe(2);
    expect((await run([...open, '--reason', 'iseng'])).code).toBe(2);
    expect((await run([...open.slice(0, 3), 'AK-09', ...inCase, '--reason', 'examination'])).stderr).toContain(
      'PERSON_UNKNOWN',
    );
    const asSupervisor = ['--passphrase-file', supervisorSecret(), '--user', names.supervisor];
    const refused = await run([...open, '--reason', 'supervision'], asSupervisor);
    expect([refused.code, refused.stderr.includes('NOT_CLEARED')]).toEqual([1, true]);

    const clear = (act: string) =>
      run(['clear', act, sample.folder, names.supervisor, ...inCase, '--reason', 'pengawasan']);
    expect((await clear('grant')).code).toBe(0);
    expect((await run([...open, '--reason', 'supervision'], asSupervisor)).stdout).toContain(planted);
    expect(rowsOf((await run(['clear', 'list', sample.folder, ...inCase])).stdout).map(([name]) => name)).toContain(
      names.supervisor,
    );
    expect((await clear('revoke')).code).toBe(0);
    expect((await run([...open, '--reason', 'supervision'], asSupervisor)).code).toBe(1);

    const openings = await run(['openings', sample.folder], asSupervisor);
    expect(rowsOf(openings.stdout).map((row) => [row[2], row[4]])).toEqual([
      [names.supervisor, 'AK-01'],
      [names.founder, 'AK-01'],
    ]);
    for (const said of [recorded, typed, listed, openings])
      expect(`${said.stdout}${said.stderr}`).not.toContain(planted);
  },
);

test(
  'a restricted attachment is added with its caption from a file, and saved with a reason',
  { timeout: 120_000 },
  async () => {
    const caption = secret('keterangan.txt', 'Wajah korban dari depan');
    const attach = [
      'people',
      'attach',
      sample.folder,
      sample.place.photo,
      '--case',
      sample.caseNumber,
      '--kind',
      'face-photo',
    ];
    const added = await run([...attach, '--person', 'AK-01', '--caption-file', caption]);
    expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^at_\w{16}\n$/)]);
    const target = path.join(sample.place.root, 'rahasia');
    const saved = await run([
      'people',
      'save',
      sample.folder,
      added.stdout.trim(),
      ...['--to', target, '--reason', 'examination'],
    ]);
    // Its own name is sealed with it: what lies about in a folder is called by the code.
    expect([saved.code, readdirSync(target)]).toEqual([0, [expect.stringMatching(/^AK-01-.*\.png$/)]]);
  },
);

test(
  'an export with identities shows what leaves, takes two signatures, and makes a second bundle',
  { timeout: 120_000 },
  async () => {
    const out = path.join(sample.place.root, 'paket-identitas');
    const exporting = [
      'export',
      sample.folder,
      '--case',
      sample.caseNumber,
      '--stage',
      'tahap-2',
      '--out',
      out,
      '--disclose',
      'AK-01',
    ];
    const unknown = await run([...exporting, '--disclose', 'KB-09', ...second()]);
    expect([unknown.code, unknown.stderr.includes('PERSON_UNKNOWN'), existsSync(out)]).toEqual([2, true, false]);
    const exported = await run([...exporting, ...second()]);
    expect(exported.code).toBe(0);
    expect(exported.stderr).toContain('Tanda tangan kedua diperlukan');
    expect(exported.stderr).toMatch(/^ {2}Identitas yang disertakan: AK-01: \d+ isian \{/m);
    expect(exported.stderr).toContain('  Tahap: Tahap II (tahap-2)');
    const made = JSON.parse(exported.stdout) as { disclosing: { path: string } | null; path: string };
    expect(made.disclosing?.path).toBe(`${made.path}-dengan-identitas`);
    for (const bundle of [made.path, made.disclosing?.path ?? ''])
      expect((await rantai(['verify', bundle])).code).toBe(0);
  },
);
