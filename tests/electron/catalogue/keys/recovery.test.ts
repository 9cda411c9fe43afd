import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { createRecovery, openSheets, type SheetPlan } from '#electron/catalogue/keys/recovery.ts';
import { codeOfSheet, sheetFromCode } from '#shared/recovery/code.ts';
import { fail, unwrap } from '#shared/errors/result.ts';
import { outcome } from '../../../support/outcome.ts';
import { vaultTools } from '../../../support/raw-catalogue.ts';

const make = (threshold: number, shares: number) => createRecovery(vaultTools, { threshold, shares });
const open = (codes: readonly string[]) => openSheets(nativePrimitives, codes);
const plans: fc.Arbitrary<SheetPlan> = fc
  .integer({ min: 2, max: 16 })
  .chain((shares) => fc.record({ shares: fc.constant(shares), threshold: fc.integer({ min: 2, max: shares }) }));

describe('recovery sheets', () => {
  it('SEC-43 give the same keys back: one sheet', async () => {
    const { keys, codes } = await make(1, 1);
    expect(codes).toHaveLength(1);
    const opened = unwrap(await open(codes));
    expect([opened.signKey, opened.sealKey]).toEqual([keys.signKey, keys.sealKey]);
    expect(opened.sign.equals(keys.sign) && opened.seal.equals(keys.seal)).toBe(true);
    expect(opened.sign.equals(opened.seal)).toBe(false);
  });

  it('SEC-43 give the same keys back: as many sheets as are needed, whichever, in any order, or more', async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.integer(), async ({ threshold, shares }, seed) => {
        const { keys, codes } = await make(threshold, shares);
        expect(codes).toHaveLength(shares);
        const shuffled = fc.sample(fc.shuffledSubarray([...codes], { minLength: threshold }), { seed, numRuns: 1 });
        expect(unwrap(await open(shuffled[0] ?? [])).signKey).toBe(keys.signKey);
      }),
      { numRuns: 30 },
    );
  });

  it('SEC-43 one fewer than needed opens nothing, and says how many are needed', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async ({ threshold, shares }) => {
        const { codes } = await make(threshold, shares);
        expect(await open(codes.slice(0, threshold - 1))).toEqual(
          fail('RECOVERY_SHEETS_MISSING', { given: threshold - 1, needed: threshold }),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('SEC-43 one fewer than needed tells nothing: any secret would still fit', async () => {
    // Whatever the missing share is, some secret comes out of it, and none of the right set.
    const { codes } = await make(2, 2);
    const sheet = unwrap(sheetFromCode(nativePrimitives, codes[1] ?? '', 1));
    const guesses = new Set<string>();
    for (let guess = 0; guess < 50; guess++) {
      const payload = vaultTools.effects.random(33);
      payload[32] = sheet.payload[32] ?? 0;
      const forged = codeOfSheet(nativePrimitives, { ...sheet, payload });
      guesses.add(outcome(await open([codes[0] ?? '', forged])));
    }
    expect([...guesses]).toEqual(['RECOVERY_SHEETS_MIXED']);
  });

  it('SEC-43 of two sets are not put together, also when somebody made the set numbers alike', async () => {
    const [one, other] = [await make(2, 3), await make(2, 3)];
    const [first = '', foreign = ''] = [one.codes[0], other.codes[1]];
    expect(outcome(await open([first, foreign]))).toBe('RECOVERY_SHEETS_MIXED');
    const { set } = unwrap(sheetFromCode(nativePrimitives, first, 1));
    const alike = codeOfSheet(nativePrimitives, { ...unwrap(sheetFromCode(nativePrimitives, foreign, 1)), set });
    expect(outcome(await open([first, alike]))).toBe('RECOVERY_SHEETS_MIXED');
  });

  it('SEC-43 entered twice, or copied under another number, is no second sheet', async () => {
    const { codes } = await make(2, 3);
    const [first = ''] = codes;
    expect(outcome(await open([first, first]))).toBe('RECOVERY_SHEETS_MIXED');
    const copied = codeOfSheet(nativePrimitives, { ...unwrap(sheetFromCode(nativePrimitives, first, 1)), index: 2 });
    expect(outcome(await open([first, copied]))).toBe('RECOVERY_SHEETS_MIXED');
  });

  it('names the sheet and the group of a mistyped one', async () => {
    const { codes } = await make(2, 2);
    const [first = '', second = ''] = codes;
    const groups = second.split(' ');
    const group = groups[8] ?? '';
    const typo = groups.with(8, (group.startsWith('0') ? '1' : '0') + group.slice(1));
    expect(await open([first, typo.join(' ')])).toEqual(fail('RECOVERY_CODE_INVALID', { sheet: 2, group: 9 }));
  });

  it('SEC-43 a single sheet of which no group is wrong, but which was never made, opens nothing', async () => {
    const made = unwrap(sheetFromCode(nativePrimitives, (await make(1, 1)).codes[0] ?? '', 1));
    const forged = codeOfSheet(nativePrimitives, { ...made, payload: vaultTools.effects.random(32) });
    expect(outcome(await open([forged]))).toBe('RECOVERY_SHEETS_MIXED');
  });

  it('never makes the same sheet twice', async () => {
    const all = [...(await make(2, 5)).codes, ...(await make(2, 5)).codes, ...(await make(1, 1)).codes];
    expect(new Set(all).size).toBe(11);
  });
});
