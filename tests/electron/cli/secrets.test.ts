import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSample, type Sample } from '../../end-to-end/sample.ts';
import { allCommands, commandsFile, rantai, start } from './rantai.ts';

/** The program as it is shipped, at its real cost. */
let sample: Sample;
let passphraseFile = '';

beforeAll(async () => {
  sample = await makeSample();
  passphraseFile = path.join(sample.place.root, 'sandi.txt');
  writeFileSync(passphraseFile, `${sample.passphrase}\n`);
});

afterAll(() => {
  sample.place.remove();
});

test('SEC-39 the passphrase comes from a prompt, and is not shown', async () => {
  const asked = await rantai(['cases', sample.folder], { input: `${sample.passphrase}\n`, shipped: true });
  expect(asked.code).toBe(0);
  expect(asked.stderr).toBe('Kata sandi: \n');
  expect(asked.stdout).toContain(sample.caseNumber);
});

test('SEC-39 it comes from an open descriptor', () => {
  const program = path.resolve(import.meta.dirname, '../../../dist/cli/rantai.js');
  // The shell opens descriptor 3; nothing of it stands in anybody's arguments.
  const shell = 'exec "$0" "$1" cases "$2" --passphrase-fd 3 3< "$3"';
  const told = execFileSync('sh', ['-c', shell, process.execPath, program, sample.folder, passphraseFile], {
    encoding: 'utf8',
  });
  expect(told).toContain(sample.caseNumber);
});

test('SEC-39 a file that ends with two line ends has one of them in the passphrase', async () => {
  writeFileSync(path.join(sample.place.root, 'dua.txt'), `${sample.passphrase}\n\n`);
  const file = path.join(sample.place.root, 'dua.txt');
  const asked = await rantai(['cases', sample.folder, '--passphrase-file', file], { shipped: true });
  expect([asked.code, asked.stderr.includes('PASSPHRASE_WRONG')]).toEqual([3, true]);
});

test('SEC-39 no command has an option for a secret itself, whatever secrets it needs', () => {
  const commands = allCommands();
  expect(commands.length).toBeGreaterThan(30);
  for (const { path: command, help } of commands) {
    // A backup that is restored stays as encrypted as it is, and recovering starts from the sheets.
    if (!['restore', 'recover'].includes(command))
      expect([command, help.includes('--passphrase-file')]).toEqual([command, true]);
    expect([command, /--(?:[a-z-]*passphrase|code|identity|caption)[ =<,]/.test(help)]).toEqual([command, false]);
  }
});

test('SEC-39 while it works, neither its arguments nor its environment hold the passphrase', async () => {
  const running = start(['audit', sample.folder, '--passphrase-file', passphraseFile], { shipped: true });
  const { pid } = running.process;
  const seen: string[] = [];
  while (running.process.exitCode === null && seen.length < 200) {
    for (const name of ['cmdline', 'environ']) seen.push(textOf(`/proc/${String(pid)}/${name}`));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const { code, stdout, stderr } = await running.outcome;
  expect(code).toBe(0);
  expect(seen.join('').length).toBeGreaterThan(100);
  expect(`${seen.join('')}${stdout}${stderr}`).not.toContain(sample.passphrase);
});

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

test('a hostile name cannot command the terminal that shows it', async () => {
  const lines = [
    {
      method: 'cases.open',
      input: {
        number: 'LP/9/A',
        title: 'judul\u200f \u202eterbalik',
        unit: 'b',
        openedOn: '2026-01-05',
        offences: [],
        notes: '',
      },
    },
  ];
  const commands = commandsFile(sample.place.root, 'd.jsonl', lines);
  await rantai(['apply', sample.folder, commands, '--passphrase-file', passphraseFile], { shipped: true });
  const { stdout } = await rantai(['cases', sample.folder, '--passphrase-file', passphraseFile], { shipped: true });
  expect(stdout).toContain('LP/9/A');
  expect(stdout).not.toMatch(/[\p{Cf}\u001b]/u);
});
