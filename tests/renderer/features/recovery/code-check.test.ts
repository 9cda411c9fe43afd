import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCode } from '#renderer/features/recovery/code-check.ts';

const groups =
  '040GW 2ZSTZ FMQ5M TJPPM 2TT08 XFR6H HAG0S T60FA 0MC88 YJWCM 5A2C2 6MQA2 BCC95 HD2KG 17WCM QR24E 3800J'.split(' ');
const states = (text: string) => checkCode(text).groups.map(({ state }) => state);

describe('a code that is being typed', () => {
  test('nothing typed: seventeen empty groups, and nothing wrong', () => {
    expect(checkCode('')).toMatchObject({ right: 0, wrong: [], tooLong: false });
    expect(new Set(states(''))).toEqual(new Set(['empty']));
  });

  test('whole: however it was typed or scanned', () => {
    for (const text of [groups.join(' '), groups.join(''), groups.join('-').toLowerCase(), `${groups.join('\n')}\n`])
      expect(checkCode(text)).toMatchObject({ right: 17, wrong: [], tooLong: false });
  });

  test('the last group is not called wrong before it is whole', () => {
    expect(states('040GW 2ZS').slice(0, 3)).toEqual(['right', 'typing', 'empty']);
    expect(states('040GW 2ZSTX').slice(0, 3)).toEqual(['right', 'wrong', 'empty']);
  });

  test('a group that was left short is wrong as soon as the next one begins, and shifts none', () => {
    expect(checkCode('040GW 2ZST FMQ5M')).toMatchObject({ right: 2, wrong: [2] });
  });

  test('two groups in the wrong order are both named', () => {
    expect(checkCode('2ZSTZ 040GW FMQ5M').wrong).toEqual([1, 2]);
  });

  test('more than one sheet in the box is told', () => {
    expect(checkCode([...groups, ...groups].join(' ')).tooLong).toBe(true);
  });

  test('any one character mistyped is found, and its group named', () => {
    const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(fc.nat(16), fc.nat(4), fc.nat(31), (place, at, digit) => {
        const before = groups[place] ?? '';
        const typed = digits.charAt(digit);
        fc.pre(before.charAt(at) !== typed);
        const mistyped = before.slice(0, at) + typed + before.slice(at + 1);
        const text = groups.map((group, index) => (index === place ? mistyped : group)).join(' ');
        expect(checkCode(text)).toMatchObject({ right: 16, wrong: [place + 1] });
      }),
    );
  });

  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(checkCode(text).groups).toHaveLength(17);
      }),
    );
  });
});
