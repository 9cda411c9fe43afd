import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { auditTexts } from '#shared/text/screens/audit.ts';
import { say } from '#shared/text/text.ts';

const items = { id: '{count} barang', en: '{count} {count|item is|items are} here' };

describe('a number with its noun', () => {
  test.each([
    [0, '0 items are here'],
    [1, '1 item is here'],
    ['1', '1 item is here'],
    [2, '2 items are here'],
    [11, '11 items are here'],
    [21, '21 items are here'],
    [101, '101 items are here'],
    [-1, '-1 items are here'],
    [1.5, '1.5 items are here'],
    ['1.234', '1.234 items are here'],
    ['1,000', '1,000 items are here'],
    ['1.0', '1.0 items are here'],
    ['', ' items are here'],
  ])('%j is said as "%s"', (count, sentence) => {
    expect(say('en', items, { count })).toBe(sentence);
    expect(say('id', items, { count })).toBe(`${String(count)} barang`);
  });

  test('follows the number that it names, not the one beside it', () => {
    const text = { id: '{a} dari {b}', en: '{a} of {b} {b|item|items}, {a} {a|row|rows}' };
    expect(say('en', text, { a: 1, b: 2 })).toBe('1 of 2 items, 1 row');
    expect(say('en', text, { a: 2, b: 1 })).toBe('2 of 1 item, 2 rows');
  });

  test('stays a sentence where the number is not given', () => {
    expect(say('en', items)).toBe('{count} items are here');
  });

  test.each(['{count|item}', '{count|item|items|more}', '{count||items}', '{count|}', '{A|B}', '{...}'])(
    '"%s" is no pair of forms and stays as it is',
    (text) => {
      expect(say('en', { id: '', en: text }, { count: 1, A: 1 })).toBe(text);
    },
  );

  test('takes nothing from what is filled in', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        expect(say('en', { id: '', en: '{a}{n|x|y}' }, { a: `${value}{n|one|two}`, n: 1 })).toBe(
          `${value}{n|one|two}x`,
        );
      }),
    );
  });

  test('a whole sentence of many numbers', () => {
    const one = { entries: 1, signatures: '1', rows: 1, tables: 1, fileRows: 1, attachments: 1, restricted: 0 };
    expect(say('en', auditTexts.clean, one)).toBe(
      'Valid: 1 entry and 1 signature. Equal to what the ledger gives: 1 row of 1 table, 1 file-list row and 1 attachment (0 of them restricted).',
    );
  });
});

const folder = path.join(import.meta.dirname, '../../../shared/text');
/** Read from the sources, because some texts are not exported: each as its Bahasa and its English. */
const all = globSync('**/*.ts', { cwd: folder }).flatMap((file) => {
  const source = readFileSync(path.join(folder, file), 'utf8');
  const pairs = source.matchAll(/\bid:\s*(['"])((?:\\.|(?!\1).)*)\1,\s*en:\s*(['"])((?:\\.|(?!\3).)*)\3/g);
  return [...pairs].map(([, , id = '', , en = '']) => ({ id, en }));
});

/** What ends like a plural and is none, where it stands after a parameter. */
const noPlurals =
  'is was has does as in of and already holds looks stands leaves works unlocks shows sees rests occurs names left differs comes breaks begins';
const verbs = new RegExp(`^(?:${noPlurals.replaceAll(' ', '|')})$`);

/** The plural that stands right after a parameter, or after one word more, or a verb of several; none where it has forms. */
function plurals(english: string): string[] {
  const places = [...english.matchAll(/\{\w+\}["”)]? (?=([a-z-]+)(?: ([a-z-]+))?)/g)];
  const nouns = places.flatMap(([place, first = '', second = '']) =>
    verbs.test(first)
      ? []
      : [first, second]
          .filter((word) => /[a-z]s$|^(?:people|men|women|children)$/.test(word))
          .map((word) => place + word),
  );
  const plural = english.matchAll(/\{\w+(?:\|[^{}]+)?\} (?:are|were|have|do|wait|need|belong)\b/g);
  return [...nouns, ...[...plural].map(([found]) => found)];
}

describe('every text', () => {
  test('is read', () => {
    expect(all.length).toBeGreaterThan(1000);
  });

  test('says no plural after a number that may be one', () => {
    expect(all.filter(({ en }) => plurals(en).length > 0)).toEqual([]);
  });

  test.each([
    '{count} items',
    '{count} more items',
    '{count} file-list rows are here',
    'for {done} of {all} groups.',
    'This case has {count} people.',
    '{count} {count|row|rows} are taken',
    '{recorded} are recorded already',
    '{count} new entries',
  ])('would be found: %s', (english) => {
    expect(plurals(english)).not.toEqual([]);
  });

  test('has forms in English only, of words, and of a number that it also says in Bahasa', () => {
    const form = /\{(\w+)\|([^{}]*)\}/g;
    for (const { id, en } of all) {
      for (const [whole, name = '', words = ''] of en.matchAll(form)) {
        // How a pattern of numbers is written is shown as it is.
        if (whole === '{A|B}') continue;
        expect([en, words]).toEqual([en, expect.stringMatching(/^[a-z]+(?: [a-z]+)*\|[a-z]+(?: [a-z]+)*$/)]);
        expect(id).toContain(`{${name}}`);
      }
      expect([...id.matchAll(form)].filter(([whole]) => whole !== '{A|B}')).toEqual([]);
    }
  });
});
