import { expect, test } from 'vitest';
import { verdictOn } from '#renderer/features/recovery/code-verdict.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { codeOfSheet } from '#shared/recovery/code.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { recoverTexts } from '#shared/text/screens/recovery.ts';

const codeOf = (threshold: number, index: number) => {
  const payload = new Uint8Array(threshold === 1 ? 32 : 33).fill(7);
  return codeOfSheet(portablePrimitives, { threshold, index, set: '7F3A', payload });
};

test('a whole code names its set', () => {
  expect(verdictOn(codeOf(1, 1), 1)).toEqual({ state: 'whole', text: recoverTexts.whole, values: { set: '7F3A' } });
  expect(verdictOn(codeOf(2, 3), 2).state).toBe('whole');
});

test('a sheet that needs another number of sheets is of an older set', () => {
  expect(verdictOn(codeOf(1, 1), 2)).toMatchObject({ state: 'wrong', text: errorTexts.RECOVERY_RETIRED });
  expect(verdictOn(codeOf(2, 1), 1)).toMatchObject({ state: 'wrong', text: errorTexts.RECOVERY_RETIRED });
});

test('a code that is being typed is not wrong', () => {
  expect(verdictOn('', 1).state).toBe('typing');
  expect(verdictOn(codeOf(1, 1).slice(0, 20), 1)).toMatchObject({ state: 'typing', values: { done: 3, all: 17 } });
});

test('groups of two sheets mixed in one box are found, although each is right at its place', () => {
  const [one, two] = [codeOf(2, 1).split(' '), codeOf(3, 2).split(' ')];
  const mixed = [...one.slice(0, 9), ...two.slice(9)].join(' ');
  expect(verdictOn(mixed, 2)).toMatchObject({ state: 'wrong', text: recoverTexts.wrongWhole });
});

test('two sheets in one box, and a mistyped group, are told before all else', () => {
  expect(verdictOn(`${codeOf(1, 1)} 04`, 1)).toMatchObject({ state: 'wrong', text: recoverTexts.tooLong });
  expect(verdictOn(`AAAAA ${codeOf(1, 1)}`, 1).text).toBe(recoverTexts.groupsWrong);
});
