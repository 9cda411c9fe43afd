import { existsSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Desk } from './desk.ts';
import { rantai, rowsOf } from './rantai.ts';

/** Protected people, clearances, openings and exports with identities, by the command line alone. */
let desk: Desk;

beforeAll(async () => {
  desk = await Desk.open();
  expect((await desk.addUser(desk.names.supervisor, 'supervisor', desk.supervisorSecret)).code).toBe(0);
});
afterAll(() => {
  desk.sample.place.remove();
});

test(
  'SEC-39 protected people: identities come from a file and are shown only by open',
  { timeout: 120_000 },
  async () => {
    const inCase = ['--case', desk.sample.caseNumber];
    const planted = 'Melati Anggrek Kenanga';
    const identity = desk.secret(
      'identitas.json',
      JSON.stringify({ name: planted, parents: `Ibu ${planted}`, birthDate: '2014-05-06' }),
    );
    const record = ['people', 'record', desk.sample.folder, ...inCase, '--role', 'child-victim', '--role', 'reporter'];
    const recorded = await desk.run([...record, '--identity-file', identity]);
    expect([recorded.code, recorded.stdout]).toEqual([0, 'AK-01\n']);
    const typed = await rantai([...record, ...desk.own], { input: `${planted} Dua\n\n\n\n\n\n\n\n\n` });
    expect([typed.code, typed.stdout]).toEqual([0, 'AK-02\n']);
    const wrong = await desk.run([...record, '--identity-file', desk.secret('rusak.json', '{')]);
    expect([wrong.code, wrong.stderr]).toEqual([2, expect.stringContaining('Isian belum benar: Identitas.')]);
    const listed = await desk.run(['people', 'list', desk.sample.folder, ...inCase]);
    expect(rowsOf(listed.stdout).map(([code]) => code)).toEqual(['AK-01', 'AK-02']);

    const open = ['people', 'open', desk.sample.folder, 'AK-01', ...inCase];
    const opened = await desk.run([...open, '--reason', 'examination']);
    expect([opened.code, opened.stdout]).toEqual([0, expect.stringContaining(`Ibu ${planted}`)]);
    for (const label of ['Nama lain: ', 'Tanggal lahir: 6 Mei 2014\n', 'NIK atau paspor: ', 'Orang tua atau wali: '])
      expect(opened.stdout).toContain(`\n${label}`);
    expect((await desk.run([...open, '--reason', 'other'])).code).toBe(2);
    expect((await desk.run([...open, '--reason', 'iseng'])).code).toBe(2);
    expect((await desk.run([...open.slice(0, 3), 'AK-09', ...inCase, '--reason', 'examination'])).stderr).toContain(
      'PERSON_UNKNOWN',
    );
    const asSupervisor = desk.asSupervisor();
    const refused = await desk.run([...open, '--reason', 'supervision'], asSupervisor);
    expect([refused.code, refused.stderr.includes('NOT_CLEARED')]).toEqual([1, true]);

    const clear = (act: string) =>
      desk.run(['clear', act, desk.sample.folder, desk.names.supervisor, ...inCase, '--reason', 'pengawasan']);
    expect((await clear('grant')).code).toBe(0);
    expect((await desk.run([...open, '--reason', 'supervision'], asSupervisor)).stdout).toContain(planted);
    expect(
      rowsOf((await desk.run(['clear', 'list', desk.sample.folder, ...inCase])).stdout).map(([name]) => name),
    ).toContain(desk.names.supervisor);
    expect((await clear('revoke')).code).toBe(0);
    expect((await desk.run([...open, '--reason', 'supervision'], asSupervisor)).code).toBe(1);

    const openings = await desk.run(['openings', desk.sample.folder], asSupervisor);
    expect(rowsOf(openings.stdout).map((row) => [row[2], row[4]])).toEqual([
      [desk.names.supervisor, 'AK-01'],
      [desk.names.founder, 'AK-01'],
    ]);
    for (const said of [recorded, typed, listed, openings])
      expect(`${said.stdout}${said.stderr}`).not.toContain(planted);
  },
);

test(
  'a restricted attachment is added with its caption from a file, and saved with a reason',
  { timeout: 120_000 },
  async () => {
    const caption = desk.secret('keterangan.txt', 'Wajah korban dari depan');
    const attach = [
      'people',
      'attach',
      desk.sample.folder,
      desk.sample.place.photo,
      '--case',
      desk.sample.caseNumber,
      '--kind',
      'face-photo',
    ];
    const added = await desk.run([...attach, '--person', 'AK-01', '--caption-file', caption]);
    expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(/^at_\w{16}\n$/)]);
    const target = desk.file('rahasia');
    const saved = await desk.run([
      'people',
      'save',
      desk.sample.folder,
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
    const out = desk.file('paket-identitas');
    const exporting = [
      'export',
      desk.sample.folder,
      '--case',
      desk.sample.caseNumber,
      '--stage',
      'tahap-2',
      '--out',
      out,
      '--disclose',
      'AK-01',
    ];
    const unknown = await desk.run([...exporting, '--disclose', 'KB-09', ...desk.second()]);
    expect([unknown.code, unknown.stderr.includes('PERSON_UNKNOWN'), existsSync(out)]).toEqual([2, true, false]);
    const exported = await desk.run([...exporting, ...desk.second()]);
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
