import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { ownEventsOf } from '../../../support/own-events.ts';
import { createTestCatalogue, PASSPHRASE, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

const change = async (current: string, next: string) =>
  outcome(await catalogue.call('users.change-passphrase', { current, next }));
const unlock = async (passphrase: string) => outcome(await catalogue.unlock(passphrase));

describe('changing one’s own passphrase', () => {
  it('SEC-42 lets in with the new one only, and is an entry', async () => {
    const keys = keysInVault();
    expect(await change(PASSPHRASE, 'kata sandi yang baru')).toBe('ok');
    await catalogue.lock();
    expect(await unlock(PASSPHRASE)).toBe('PASSPHRASE_WRONG');
    expect(await unlock('kata sandi yang baru')).toBe('ok');
    await catalogue.lock();
    const events = await ownEventsOf(catalogue.folder, 'kata sandi yang baru');
    expect(events.filter(({ type }) => type === 'user.passphrase-changed')).toHaveLength(1);
    // The keys stay: what this person signed before is still theirs.
    expect(keys).toBe(keysInVault());
  });

  it.each([
    ['a wrong current one', 'kata sandi yang salah', 'kata sandi yang baru', 'PASSPHRASE_WRONG'],
    ['a new one that is too short', PASSPHRASE, 'sebelas hur', 'PASSPHRASE_TOO_SHORT'],
    ['a new one longer than a page', PASSPHRASE, 'x'.repeat(1025), 'INPUT_INVALID'],
  ])('with %s is refused and changes nothing', async (_, current, next, code) => {
    const vault = readFileSync(join(catalogue.folder, 'vault.json'));
    expect(await change(current, next)).toBe(code);
    expect(readFileSync(join(catalogue.folder, 'vault.json'))).toEqual(vault);
    await catalogue.lock();
    expect(await unlock(PASSPHRASE)).toBe('ok');
  });

  it('SEC-32 is slowed down as unlocking is', async () => {
    catalogue.clock.now = '2030-01-01T09:00:00.000+07:00';
    const codes: string[] = [];
    for (let tries = 0; tries < 4; tries++) codes.push(await change('kata sandi yang salah', 'kata sandi yang baru'));
    expect(codes).toEqual(['PASSPHRASE_WRONG', 'PASSPHRASE_WRONG', 'PASSPHRASE_WRONG', 'PASSPHRASE_RETRY_LATER']);
  });

  function keysInVault(): string {
    const vault = JSON.parse(readFileSync(join(catalogue.folder, 'vault.json'), 'utf8')) as {
      users: { signKey: string; sealKey: string }[];
    };
    return vault.users.map(({ signKey, sealKey }) => signKey + sealKey).join();
  }
});

describe('a passphrase in any script', () => {
  const scripts: readonly (readonly [script: string, typed: string, other: string])[] = [
    ['Latin, composed', 'kata sandi café été', 'kata sandi cafe ete'],
    ['Latin, decomposed', 'kata sandi cafe\u0301 e\u0301te\u0301', 'kata sandi cafe ete'],
    ['Arabic with vowel signs', 'كَلِمَةُ السِّرِّ الطَّوِيلَة', 'كلمة السر الطويلة'],
    ['Han', '漢字漢字漢字漢字漢字漢字長い', '汉字汉字汉字汉字汉字汉字長い'],
    ['Hangul', '비밀번호는충분히길어야한다', '비밀번호는충분히길어야한가'],
    ['Javanese', 'ꦱꦤ꧀ꦝꦶꦤꦺꦥꦚ꧀ꦗꦁ', 'ꦱꦤ꧀ꦝꦶꦤꦺꦥꦚ꧀ꦗꦤ'],
    ['emoji with joiners', '👩🏽‍🚀👨‍👩‍👧‍👦🏴‍☠️🇮🇩👍🏿🫱🏼‍🫲🏾', '👩🏽‍🚀👨‍👩‍👧‍👦🏴‍☠️🇮🇩👍🏽🫱🏼‍🫲🏾'],
    ['mixed, with both directions', 'sandi \u202bمفتاح\u202c 漢字 👍', 'sandi مفتاح 漢字 👍'],
    ['spaces of many kinds', 'a\u00a0b\u2003c\u3000d e f\tg', 'a b c d e f g'],
    ['letters that look alike', 'раssword раssword', 'password password'],
  ];

  it.each(scripts)(
    'SEC-42 (%s) opens as it was typed, composed or decomposed, and nothing alike does',
    async (_, typed, other) => {
      expect(await change(PASSPHRASE, typed)).toBe('ok');
      await catalogue.lock();
      for (const form of ['NFC', 'NFD'] as const) {
        expect(await unlock(typed.normalize(form))).toBe('ok');
        await catalogue.lock();
      }
      expect(await unlock(other)).toBe('PASSPHRASE_WRONG');
    },
  );

  it('that only a compatibility form makes equal does not open: NFC, not NFKC', async () => {
    expect(await change(PASSPHRASE, 'ｋａｔａ ｓａｎｄｉ ﬁ')).toBe('ok');
    await catalogue.lock();
    expect(await unlock('kata sandi fi')).toBe('PASSPHRASE_WRONG');
    expect(await unlock('ｋａｔａ ｓａｎｄｉ ﬁ')).toBe('ok');
  });
});
