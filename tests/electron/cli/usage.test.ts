import { expect, test } from 'vitest';
import { program } from '#electron/cli/program/program.ts';
import { UsageError } from '#electron/cli/program/usage.ts';
import type { Language } from '#shared/text/text.ts';
import { rantai } from './rantai.ts';

/** What is said to who writes a command in a way it is not used. */
async function told(parameters: readonly string[], language: Language = 'id'): Promise<string> {
  const run = () => Promise.reject(new Error('the command was run'));
  try {
    await program({ language, run }).parseAsync([...parameters], { from: 'user' });
  } catch (error) {
    if (error instanceof UsageError) return error.say(language);
    throw error;
  }
  return 'nothing';
}

const usage = {
  export: 'Lihat cara pakainya: rantai export --help',
  role: 'Lihat cara pakainya: rantai users role --help',
};

test.each([
  [['tidak-ada'], 'Perintah "tidak-ada" tidak dikenal. Lihat cara pakainya: rantai --help'],
  [
    ['custodi', '/x'],
    'Perintah "custodi" tidak dikenal. Mungkin maksud Anda custody. Lihat cara pakainya: rantai --help',
  ],
  [['cases'], 'Belum disebutkan: <folder>. Lihat cara pakainya: rantai cases --help'],
  [['recovery', 'sattus'], /^Perintah "sattus" tidak dikenal\. Mungkin maksud Anda status\./],
  [
    ['people', 'record', '/x'],
    /^Pilihan yang wajib belum disebutkan: --case <perkara>\. .* rantai people record --help$/,
  ],
  [
    ['cases', '/x', '--jason'],
    'Pilihan --jason tidak dikenal. Mungkin maksud Anda --json. Lihat cara pakainya: rantai cases --help',
  ],
  [['cases', '/x', '-j'], 'Pilihan -j tidak dikenal. Lihat cara pakainya: rantai cases --help'],
  [['cases', '/x', '--user'], /^Pilihan --user <orang> belum diberi nilai\. /],
  [['cases', 'Katalog', 'Uji.rantai'], /^Terlalu banyak kata: diberikan 2, paling banyak 1\. .*tanda kutip/],
  [
    ['export', '/x', '--case', 'a', '--stage', 'tahap-9', '--out', '/y'],
    `"tahap-9" tidak dapat dipakai untuk --stage <tahap>. Pilih satu: tahap-1, tahap-2. ${usage.export}`,
  ],
  [
    ['users', 'role', '/x', 'Budi', "ja'ksa", '--reason', 'x'],
    `"ja'ksa" tidak dapat dipakai untuk peran. Pilih satu: evidence-officer, investigator, supervisor, administrator. ${usage.role}`,
  ],
])('%j is told in words, with what to do next', async (parameters, sentence) => {
  expect(await told(parameters)).toMatch(sentence);
  const english = await told(parameters, 'en');
  expect(english).toMatch(/ See how it is used: rantai .*--help$/);
  expect(english).not.toContain(' is not written as it has to be');
});

test('SEC-39 a secret that was tried as an argument is not said again', async () => {
  const said = await told(['cases', '/x', '--passphrase=kata sandi panjang']);
  expect(said).toContain('Pilihan --passphrase tidak dikenal.');
  expect(said).not.toContain('kata sandi panjang');
  const short = await told(['cases', '/x', '-pRahasia77']);
  expect(short).toContain('Pilihan -p tidak dikenal.');
  expect(short).not.toContain('ahasia');
});

test('a mistake of a kind that has no words yet is a sentence too', () => {
  const said = new UsageError('commander.conflictingOption', 'error: x', 'rantai cases').say('id');
  expect(said).toBe('Perintah ini tidak ditulis sebagaimana mestinya. Lihat cara pakainya: rantai cases --help');
});

test('2: it is one line, in the language of the person, and nothing of it is a result', async () => {
  const wrong = ['cases', '/x', '--jason'];
  expect(await rantai(wrong)).toEqual({
    code: 2,
    stdout: '',
    stderr: 'Pilihan --jason tidak dikenal. Mungkin maksud Anda --json. Lihat cara pakainya: rantai cases --help\n',
  });
  const english = await rantai(wrong, { env: { RANTAI_LANG: 'en' } });
  expect([english.code, english.stderr]).toEqual([2, expect.stringMatching(/^The option --jason is not known\. /)]);
});
