import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { parseVault } from '#electron/catalogue/keys/vault-format.ts';
import { accountTexts } from '#shared/text/screens/account.ts';
import { unwrap } from '#shared/errors/result.ts';
import { keysOf, openWithTool } from '../../support/attacker.ts';
import { spoilCaseEntry } from '../../support/forged-entries.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
afterAll(() => {
  desk.sample.place.remove();
});

const said = () => desk.run(['cases', desk.sample.folder]);

test('SEC-51 a catalogue that is not as it was signed is read with a warning, and a sound one without', async () => {
  const { folder, passphrase } = desk.sample;
  const sound = await said();
  expect([sound.code, sound.stderr.includes(accountTexts.damaged.id)]).toEqual([0, false]);
  const { users } = unwrap(parseVault(nativePrimitives, readFileSync(path.join(folder, 'vault.json'))));
  const tool = openWithTool(folder, (await keysOf(folder, { id: users[0]?.id ?? '', passphrase })).database);
  spoilCaseEntry(tool);
  tool.close();
  const warned = await said();
  expect([warned.code, warned.stderr.split(accountTexts.damaged.id)]).toEqual([0, [expect.any(String), '\n']]);
  expect(warned.stdout).toContain(desk.sample.caseNumber);
  const { code, stderr } = await desk.addUser('Baru', 'investigator', desk.secret('baru.txt', 'kata sandi yang baru'));
  expect(code).not.toBe(0);
  expect(stderr).toContain('CATALOGUE_DAMAGED');
});
