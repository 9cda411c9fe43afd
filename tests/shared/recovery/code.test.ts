import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  codeOfSheet,
  groupIsRight,
  groupsOf,
  judgeSheets,
  MOST_SHEETS,
  sheetFromCode,
  SHEET_GROUPS,
  type Sheet,
} from '#shared/recovery/code.ts';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { fail, ok } from '#shared/errors/result.ts';
import { outcome } from '../../support/outcome.ts';
import { implementations } from '../../support/primitives.ts';

const primitives = portablePrimitives;
const CHARACTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const sheet = (changes: Partial<Sheet> = {}): Sheet => ({
  threshold: 1,
  index: 1,
  set: '7F3A',
  payload: Uint8Array.from({ length: 32 }, (_, index) => index * 7),
  ...changes,
});
const code = codeOfSheet(primitives, sheet());
const groups = code.split(' ');
const read = (text: string) => sheetFromCode(primitives, text, 1);
const wrongGroup = (group: number) => fail('RECOVERY_CODE_INVALID', { sheet: 1, group });

/** The code with the characters (without gaps) changed. */
function changed(change: (characters: string[]) => void): string {
  const characters = Array.from(code.replaceAll(' ', ''));
  change(characters);
  return (characters.join('').match(/.{5}/g) ?? []).join(' ');
}

const anySheet = fc.integer({ min: 1, max: MOST_SHEETS }).chain((threshold) =>
  fc.record({
    threshold: fc.constant(threshold),
    index: fc.integer({ min: 1, max: MOST_SHEETS }),
    set: fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16).toUpperCase().padStart(4, '0')),
    payload: fc.uint8Array({ minLength: threshold === 1 ? 32 : 33, maxLength: threshold === 1 ? 32 : 33 }),
  }),
);

describe('the code of a recovery sheet', () => {
  it('is seventeen groups of five characters that nobody mixes up', () => {
    expect(groups).toHaveLength(SHEET_GROUPS);
    for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
  });

  it.each(implementations)('comes back as it went, whatever is in it (%s)', (_, either) => {
    fc.assert(
      fc.property(anySheet, (any) => {
        expect(sheetFromCode(either, codeOfSheet(either, any), 1)).toEqual(ok(any));
      }),
    );
  });

  it('is what another program, written in another language, makes of the same bytes', () => {
    const plain = sheet({ payload: new Uint8Array(32), set: '0000' });
    expect(codeOfSheet(primitives, plain)).toBe(
      '040GW 20006 00003 00004 00005 00006 00007 00008 00009 0000A 0000B 0000C 0000D 0000E 0000F KMFY8 ZR005',
    );
  });

  it.each([
    ['small letters', code.toLowerCase()],
    ['no gaps', code.replaceAll(' ', '')],
    ['dashes', code.replaceAll(' ', '-')],
    ['lines', code.replaceAll(' ', '\r\n')],
    ['gaps in odd places', code.replace(' ', '').replaceAll(' ', ' \t ')],
    ['a gap at both ends', ` ${code}\n`],
    ['the letter O for the zero', code.replaceAll('0', 'O')],
    ['small o, i and l', code.replaceAll('0', 'o').replace('1', 'l').replaceAll('1', 'i')],
    ['full-width characters', code.replaceAll(/[0-9A-Z]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
  ])('is read with %s', (_, text) => {
    expect(read(text)).toEqual(ok(sheet()));
  });
});

describe('a mistyped code names the group', () => {
  it('for every single wrong character', () => {
    for (let place = 0; place < SHEET_GROUPS * 5; place++) {
      for (const other of CHARACTERS) {
        const text = changed((characters) => (characters[place] = other));
        expect(read(text)).toEqual(text === code ? ok(sheet()) : wrongGroup(Math.floor(place / 5) + 1));
      }
    }
  });

  it('for every two neighbours that changed places, also from one group to the next', () => {
    for (let place = 0; place + 1 < SHEET_GROUPS * 5; place++) {
      const text = changed((characters) => {
        [characters[place], characters[place + 1]] = [characters[place + 1] ?? '', characters[place] ?? ''];
      });
      expect(read(text)).toEqual(text === code ? ok(sheet()) : wrongGroup(Math.floor(place / 5) + 1));
    }
  });

  it('for any two characters of a group that changed places', () => {
    fc.assert(
      fc.property(fc.nat(SHEET_GROUPS - 1), fc.nat(4), fc.nat(4), (group, a, b) => {
        const text = changed((characters) => {
          const [one, other] = [group * 5 + a, group * 5 + b];
          [characters[one], characters[other]] = [characters[other] ?? '', characters[one] ?? ''];
        });
        expect(read(text)).toEqual(text === code ? ok(sheet()) : wrongGroup(group + 1));
      }),
    );
  });

  it('for every two groups that changed places, also when they read alike', () => {
    for (let a = 0; a < SHEET_GROUPS; a++) {
      for (let b = a + 1; b < SHEET_GROUPS; b++) {
        const swapped = groups.with(a, groups[b] ?? '').with(b, groups[a] ?? '');
        expect(read(swapped.join(' '))).toEqual(wrongGroup(a + 1));
      }
    }
  });

  it('for a group that is left out, typed twice or put behind the last', () => {
    for (let place = 0; place < SHEET_GROUPS; place++) {
      expect(read(groups.toSpliced(place, 1).join(' '))).toEqual(wrongGroup(place + 1));
      expect(read(groups.toSpliced(place, 0, groups[place] ?? '').join(' '))).toEqual(wrongGroup(place + 2));
    }
    expect(read(`${code} 00000`)).toEqual(wrongGroup(18));
  });

  it('for a character that is forgotten, when the groups were typed apart', () => {
    for (let place = 0; place < SHEET_GROUPS; place++) {
      const short = groups.with(place, (groups[place] ?? '').slice(1));
      expect(read(short.join(' '))).toEqual(wrongGroup(place + 1));
    }
  });

  it.each([
    ['', 1],
    ['U', 1],
    [groups.slice(0, 3).join(' '), 4],
    [groups.with(2, 'UUUUU').join(' '), 3],
    [groups.with(5, 'مفتاح').join(' '), 6],
    [groups.with(6, '😀😀😀😀😀').join(' '), 7],
    [`${groups.slice(0, 8).join(' ')} ?!? ${'%'.repeat(400)}`, 9],
  ])('%j is wrong in group %i', (text, group) => {
    expect(read(text)).toEqual(wrongGroup(group));
  });

  it('for the sheet that was entered', () => {
    expect(sheetFromCode(primitives, '', 3)).toEqual(fail('RECOVERY_CODE_INVALID', { sheet: 3, group: 1 }));
  });

  it('never takes anything else, however it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(['RECOVERY_CODE_INVALID']).toContain(outcome(read(text)));
      }),
    );
  });
});

describe('a code whose groups are right but whose whole is not', () => {
  it('is refused as a whole: the groups of two sheets mixed', () => {
    const other = codeOfSheet(primitives, sheet({ payload: new Uint8Array(32).fill(9) })).split(' ');
    for (let place = 2; place < SHEET_GROUPS - 1; place++) {
      const mixed = groups.with(place, other[place] ?? '');
      expect(outcome(read(mixed.join(' ')))).toBe('RECOVERY_SHEET_INVALID');
    }
  });

  it.each([
    ['a threshold of nothing', { threshold: 0 }],
    ['more sheets needed than there can be', { threshold: 17 }],
    ['sheet number nought', { index: 0 }],
    ['a sheet number beyond the last', { index: 17 }],
  ])('is refused with %s', (_, changes) => {
    const payload = new Uint8Array((changes as Partial<Sheet>).threshold === undefined ? 32 : 33);
    expect(outcome(read(codeOfSheet(primitives, sheet({ ...changes, payload }))))).toBe('RECOVERY_SHEET_INVALID');
  });

  it('cannot be made with a payload of another length', () => {
    expect(() => codeOfSheet(primitives, sheet({ payload: new Uint8Array(33) }))).toThrow(RangeError);
    expect(() => codeOfSheet(primitives, sheet({ threshold: 2 }))).toThrow(RangeError);
  });
});

describe('marking groups while they are typed', () => {
  it('says of each group by itself whether it is right at its place', () => {
    expect(groupsOf(code.toLowerCase()).map((group, place) => groupIsRight(group, place))).toEqual(
      groups.map(() => true),
    );
    expect(groupIsRight(groups[0] ?? '', 1)).toBe(false);
    expect(groupIsRight('', 0)).toBe(false);
    expect(groupIsRight((groups[0] ?? '').slice(0, 4), 0)).toBe(false);
  });
});

describe('sheets that are put together', () => {
  const share = (index: number, changes: Partial<Sheet> = {}) =>
    sheet({ threshold: 3, index, payload: new Uint8Array(33), ...changes });

  it.each<[string, Sheet[], ReturnType<typeof judgeSheets>]>([
    ['one of one', [sheet()], ok(null)],
    ['three of three', [share(1), share(5), share(2)], ok(null)],
    ['four, where three are enough', [share(1), share(5), share(2), share(3)], ok(null)],
    ['two of three', [share(1), share(2)], fail('RECOVERY_SHEETS_MISSING', { given: 2, needed: 3 })],
    ['one sheet twice', [share(1), share(2), share(1)], fail('RECOVERY_SHEETS_MIXED')],
    ['another set', [share(1), share(2), share(3, { set: '0001' })], fail('RECOVERY_SHEETS_MIXED')],
    ['another threshold', [share(1), share(2), share(3, { threshold: 2 })], fail('RECOVERY_SHEETS_MIXED')],
    ['a single sheet among shares', [share(1), share(2), sheet({ index: 3 })], fail('RECOVERY_SHEETS_MIXED')],
    ['a single sheet and its copy', [sheet(), sheet()], fail('RECOVERY_SHEETS_MIXED')],
    ['none', [], fail('RECOVERY_SHEETS_MISSING', { given: 0, needed: 1 })],
  ])('%s', (_, sheets, expected) => {
    expect(judgeSheets(sheets)).toEqual(expected);
  });
});
