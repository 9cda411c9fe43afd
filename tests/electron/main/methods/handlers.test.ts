import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OpenDialogOptions } from 'electron';
import { beforeEach, expect, test } from 'vitest';
import { contract, methodNames } from '#shared/contract/contract.ts';
import { ok } from '#shared/errors/result.ts';
import { dialogOptions } from '#electron/main/dialogs.ts';
import { Recents } from '#electron/main/files/recents.ts';
import { openSettings } from '#electron/main/files/settings.ts';
import { FileTokens } from '#electron/main/files/tokens.ts';
import { answerWith } from '#electron/main/methods/answer.ts';
import { mainHandlers, type PrintOutcome } from '#electron/main/methods/handlers.ts';
import { outcome } from '../../../support/outcome.ts';

interface Desk {
  readonly answer: (method: string, input?: unknown) => Promise<unknown>;
  readonly code: (method: string, input?: unknown) => Promise<string>;
  readonly dialogs: OpenDialogOptions[];
  readonly shown: string[];
  readonly opened: string[];
  chosen: string | null;
  printing: PrintOutcome;
}
let desk: Desk;

beforeEach(() => {
  const settings = openSettings(mkdtempSync(path.join(tmpdir(), 'rantai-handlers-')));
  const tokens = new FileTokens(() => undefined);
  const [dialogs, shown, opened]: [OpenDialogOptions[], string[], string[]] = [[], [], []];
  const answers = answerWith(
    mainHandlers({
      settings,
      tokens,
      recents: new Recents(settings, tokens),
      openDialog: (options) => {
        dialogs.push(options);
        return desk.chosen === '!' ? Promise.reject(new Error('no display')) : Promise.resolve(desk.chosen);
      },
      startFolder: () => null,
      sampleFolder: () => desk.chosen,
      openExternalPage: (id) => {
        opened.push(id);
        return Promise.resolve(ok({}));
      },
      showInFolder: (place) => shown.push(place),
      print: () => Promise.resolve(desk.printing),
      preferencesChanged: () => undefined,
    }),
  );
  const answer = async (method: string, input: unknown = {}): Promise<unknown> => {
    const result = await answers(method, input);
    return result.ok ? result.value : result.error;
  };
  const code = async (method: string, input: unknown = {}): Promise<string> => outcome(await answers(method, input));
  desk = { answer, code, dialogs, shown, opened, chosen: '/data/Bukti HP.jpg', printing: 'printed' };
});

test('preferences are kept, and wrong ones are refused by field', async () => {
  const wanted = { language: 'en', theme: 'dark', idleLockMinutes: 3, backupDays: 5, drillDays: 60 };
  expect(await desk.answer('window.set-preferences', wanted)).toEqual(wanted);
  expect(await desk.answer('window.preferences')).toEqual(wanted);
  expect(await desk.answer('window.set-preferences', { ...wanted, idleLockMinutes: 0 })).toEqual({
    code: 'INPUT_INVALID',
    details: { paths: ['idleLockMinutes'] },
  });
  expect(await desk.answer('window.preferences')).toEqual(wanted);
});

test('a choice gives a token and what the person may read; Cancel gives null', async () => {
  expect(await desk.answer('window.choose', { purpose: 'attachment' })).toMatchObject({
    name: 'Bukti HP.jpg',
    path: '/data/Bukti HP.jpg',
  });
  desk.chosen = null;
  expect(await desk.answer('window.choose', { purpose: 'attachment' })).toBeNull();
});

test('SEC-29 only a token that was given out opens a folder; a path never does', async () => {
  const chosen = contract['window.choose'].output.parse(await desk.answer('window.choose', { purpose: 'attachment' }));
  expect(await desk.code('window.show-in-folder', { token: chosen?.token })).toBe('ok');
  expect(await desk.code('window.show-in-folder', { token: chosen?.token, inside: 'paket v1' })).toBe('ok');
  expect(desk.shown).toEqual(['/data/Bukti HP.jpg', '/data/Bukti HP.jpg/paket v1']);
  for (const inside of ['..', '.', '', 'a/b', '../x', 'a\\b', 'a\0', '/etc'])
    expect(await desk.code('window.show-in-folder', { token: chosen?.token, inside })).toBe('INPUT_INVALID');
  expect(await desk.code('window.show-in-folder', { token: `ft_${'0'.repeat(32)}` })).toBe('FILE_TOKEN_UNKNOWN');
  expect(await desk.code('window.forget-recent', { token: `ft_${'0'.repeat(32)}` })).toBe('FILE_TOKEN_UNKNOWN');
  expect(await desk.code('window.show-in-folder', { token: '/etc/passwd' })).toBe('INPUT_INVALID');
  expect(desk.shown).toHaveLength(2);
});

test('SEC-15 a page is opened by its id; an address is refused before anything is opened', async () => {
  expect(await desk.code('window.open-help', { page: 'manual' })).toBe('ok');
  for (const page of ['https://example.com', 'Manual', '', null, 7])
    expect(await desk.code('window.open-help', { page })).toBe('INPUT_INVALID');
  expect(desk.opened).toEqual(['manual']);
});

test('the sample is offered by the name of its folder', async () => {
  desk.chosen = '/checkout/out/demo/Contoh.rantai';
  expect(await desk.answer('window.sample')).toMatchObject({
    name: 'Contoh',
    path: '/checkout/out/demo/Contoh.rantai',
  });
});

test('an exception in a handler is INTERNAL and tells nothing', async () => {
  desk.chosen = '!';
  expect(await desk.answer('window.choose', { purpose: 'attachment' })).toEqual({ code: 'INTERNAL', details: {} });
});

test('every method of main is answered, and none of the service', async () => {
  for (const name of methodNames) {
    const code = await desk.code(name, { nonsense: true });
    expect([name, code === 'METHOD_UNKNOWN']).toEqual([name, contract[name].host === 'service']);
  }
});

test.each(['constructor', '__proto__', 'toString', 'window.', ''])('the name %j is no method', async (name) => {
  expect(await desk.code(name)).toBe('METHOD_UNKNOWN');
});

test('a surplus field, a missing field and a list are refused', async () => {
  for (const input of [{ purpose: 'attachment', path: '/etc' }, {}, [], null, 'attachment', { purpose: 'anything' }]) {
    expect(await desk.code('window.choose', input)).toBe('INPUT_INVALID');
  }
  expect(desk.dialogs).toEqual([]);
});

test('SEC-33 no dialog enters what was chosen into the list of recent documents', () => {
  for (const purpose of contract['window.choose'].input.shape.purpose.options) {
    const options = dialogOptions(purpose, 'id');
    expect(options.properties).toContain('dontAddToRecent');
    expect(
      options.properties?.filter((property) => property === 'openFile' || property === 'openDirectory'),
    ).toHaveLength(1);
    expect(options.title).not.toBe(dialogOptions(purpose, 'en').title);
  }
});

test('printing tells whether it was done, and a printer that fails is no cancelled one', async () => {
  expect(await desk.answer('window.print')).toEqual({ printed: true });
  desk.printing = 'cancelled';
  expect(await desk.answer('window.print')).toEqual({ printed: false });
  desk.printing = 'failed';
  expect(await desk.code('window.print')).toBe('PRINT_FAILED');
  expect(await desk.code('window.print', { path: '/etc/passwd' })).toBe('INPUT_INVALID');
});
