import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readSet } from '#electron/catalogue/importers/hash-sets/read-set.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import type { SortedSet } from '#shared/ledger/hash-set/set-rows.ts';

const here = mkdtempSync(join(tmpdir(), 'rantai-set-'));
afterAll(() => {
  rmSync(here, { recursive: true, force: true });
});
const file = join(here, 'set');
const md5 = (digit: string) => digit.repeat(32);
const sha1 = (digit: string) => digit.repeat(40);
const sha256 = (digit: string) => digit.repeat(64);

function run<T>(steps: Generator<undefined, T>): T {
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
const rowsOf = (sorted: SortedSet) =>
  Array.from({ length: sorted.length }, (_, place) => [
    toHex(sorted.digest(place)),
    sorted.categories[sorted.category(place)],
  ]);

async function read(content: string | Uint8Array, fallback = '') {
  writeFileSync(file, content);
  const tools = { signal: new AbortController().signal, progress: () => undefined };
  const result = await readSet(file, statSync(file).size, fallback, tools);
  if (!result.ok) return result.error.code;
  const { format, reading } = result.value;
  return { format, rows: rowsOf(run(reading.rows.sorted())), errors: reading.errors, errorCount: reading.errorCount };
}
const good = (rows: string[][], format = 'csv') => ({ format, rows, errors: [], errorCount: 0 });

describe('a hash set in a table', () => {
  test('is a plain column of digests, of any kind, in any case, with or without an end to the last line', async () => {
    const expected = good([
      [md5('a'), ''],
      [sha1('b'), ''],
      [sha256('c'), ''],
    ]);
    expect(await read(`${sha1('b')}\n${md5('A')}\r\n\n${sha256('C')}`)).toEqual(expected);
  });

  test('has its columns by their names, any delimiter, quotes and spaces', async () => {
    const text = `\n"Category";"SHA-256";"MD5";note\n"A; ""1""";${sha256('1')};${md5('1')};x\n;;${md5('2')};\n`;
    expect(await read(text, 'rest')).toEqual(
      good([
        [md5('1'), 'A; "1"'],
        [sha256('1'), 'A; "1"'],
        [md5('2'), 'rest'],
      ]),
    );
  });

  test('without a heading the other column is the category', async () => {
    expect(await read(`${md5('1')},A\n${md5('0')},B\n`)).toEqual(
      good([
        [md5('0'), 'B'],
        [md5('1'), 'A'],
      ]),
    );
    expect(await read(`A\t${md5('1')}\nB\t${md5('0')}\n`)).toEqual(
      good([
        [md5('0'), 'B'],
        [md5('1'), 'A'],
      ]),
    );
  });

  test.each([
    [
      'UTF-16 with a mark',
      Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(`md5,kategori\r\n${md5('1')},é\r\n`, 'utf16le')]),
    ],
    ['UTF-8 with a mark', Buffer.from(`\ufeffmd5,kategori\n${md5('1')},é\n`)],
    ['Windows-1252', Buffer.from(`md5,kategori\n${md5('1')},é\n`, 'latin1')],
  ])('is read in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual(good([[md5('1'), 'é']]));
  });

  test('a file may be named by its digest, or by another', async () => {
    const text = `md5,file\n${md5('1')},${md5('1')}\n${md5('2')},${md5('3')}\n`;
    expect(await read(text)).toMatchObject({
      errorCount: 0,
      rows: [
        [md5('1'), ''],
        [md5('2'), ''],
      ],
    });
  });

  test('the same digest comes once for each category', async () => {
    const text = `md5,category\n${[1, 2, 1, 1].map((name) => `${md5('1')},${String(name)}`).join('\n')}\n`;
    expect(await read(text)).toEqual(
      good([
        [md5('1'), '1'],
        [md5('1'), '2'],
      ]),
    );
  });

  test.each([
    ['half a digest', `md5\n${md5('1')}\n${'1'.repeat(31)}`, [[3, 'bad-digest']]],
    ['no hexadecimal', `md5\n${'g'.repeat(32)}\n`, [[2, 'bad-digest']]],
    ['another kind than the column', `md5,sha1\n${sha1('1')},\n`, [[2, 'other-kind']]],
    ['a digest where the first row had none', `${md5('1')},\n${md5('2')},${sha1('2')}\n`, [[2, 'other-shape']]],
    ['a digest under a heading that we do not know', `sha1,MD5 Hash\n${sha1('1')},${md5('1')}\n`, [[2, 'other-shape']]],
    ['no digest in a row', `md5,category\n,A\n`, [[2, 'no-digest']]],
    ['a category of too many letters', `md5,category\n${md5('1')},${'x'.repeat(81)}\n`, [[2, 'category-too-long']]],
    ['a category with NUL', `md5,category\n${md5('1')},a\u0000b\n`, [[2, 'category-too-long']]],
    ['a quote that nothing closes', `md5,category\n${md5('1')},"A\n${md5('2')},B\n`, [[2, 'bad-quote']]],
    ['a field of a megabyte', `md5,category\n${md5('1')},${'x'.repeat(1_000_000)}\n${md5('2')},B\n`, [[2, 'too-long']]],
    [
      'too many categories',
      `md5,category\n${Array.from({ length: 101 }, (_, n) => `${md5('1')},${String(n)}`).join('\n')}\n`,
      [[102, 'too-many-categories']],
    ],
  ])('names the line of %s', async (_, text, errors) => {
    const result = await read(text);
    expect(typeof result === 'string' ? result : result.errors.map(({ line, code }) => [line, code])).toEqual(errors);
  });

  test('names the first 200 errors and counts them all', async () => {
    const result = await read(`md5\n${'x\n'.repeat(500)}`);
    expect(result).toMatchObject({ errorCount: 500, rows: [] });
    expect(typeof result === 'string' ? 0 : result.errors.length).toBe(200);
  });
});

describe('a hash set in JSON', () => {
  const one = { MD5: md5('1'), SHA1: sha1('1'), Category: 2, MediaFiles: [{ FileName: 'x "{[' }] };
  const rows = [
    [md5('1'), '2'],
    [sha1('1'), '2'],
  ];

  test.each([
    ['an array', JSON.stringify([one], null, 2)],
    ['one object a line', `${JSON.stringify(one)}\n`],
    [
      'an array in an object, beside other members',
      JSON.stringify({ context: 'a]}', count: 1, value: [one], more: {} }),
    ],
  ])('is %s', async (_, text) => {
    expect(await read(text)).toEqual(good(rows, 'json'));
  });

  const [a, b, c] = [md5('a'), md5('b'), md5('c')];
  test.each([
    ['a digest in an array of its row', `\n{"MD5":"${a}","Copies":[{"MD5":"${b}"}]}`, [[2, 'other-shape']]],
    ['digests beside rows', `[{"MD5":"${a}"},\n"${b}","${c}"]`, [[2, 'other-shape']]],
    ['digests without rows', `["${a}","${b}"]`, [[1, 'other-shape']]],
    ['several digests for one', `[{"MD5":["${a}","${b}"],"SHA1":"${sha1('d')}"}]`, [[1, 'bad-digest']]],
    ['several digests under a name of many', `[{"hashes":["${a}","${b}"],"MD5":"${c}"}]`, [[1, 'bad-digest']]],
    ['something behind the end', `[{"MD5":"${a}"}]\ngarbage`, [[2, 'not-json']]],
    ['a second array', `[{"MD5":"${a}"}]\n[{"MD5":"${b}"}]`, [[2, 'not-json']]],
    ['something behind the object of the rows', `{"value":[{"MD5":"${a}"}]}\n{"MD5":"${b}"}`, [[2, 'not-json']]],
    ['a member that is there twice', `{"MD5":"${a}","MD5":"${b}"}`, [[1, 'other-shape']]],
    ['the same under an escape', `{"MD5":"${a}","\\u004dD5":"${b}"}`, [[1, 'other-shape']]],
    ['a digest of the object around the rows', `{"value":[{"MD5":"${a}"}],"md5":"${b}"}`, [[1, 'other-shape']]],
    ['a second array of rows', `{"value":[{"MD5":"${a}"}],\n"more":[{"MD5":"${b}"}]}`, [[1, 'other-shape']]],
    ['an outer object that is no JSON', `{"value":[{"MD5":"${a}"}] "x"}`, [[1, 'not-json']]],
    ['rows deeper than we look', `{"d":{"results":[{"MD5":"${a}"}]}}`, [[1, 'other-shape']]],
    ['rows in an array of arrays', `[[{"MD5":"${a}"}]]`, [[1, 'other-shape']]],
    ['a comma before nothing', `[{"MD5":"${a}"},\n]`, [[2, 'not-json']]],
    ['two rows without a comma', `[{"MD5":"${a}"}\n{"MD5":"${b}"}]`, [[2, 'not-json']]],
    ['a digest that is a number', `[{"MD5":1}]`, [[1, 'bad-digest']]],
    ['an object without a digest', `[{"category":"A"}]`, [[1, 'no-digest']]],
    ['a digest of another length', `[\n{"md5":"12"}]`, [[2, 'bad-digest']]],
    ['an object that is none', `[\n\n{"md5": ${md5('1')}]`, [[3, 'not-json']]],
    ['brackets that do not match', `[{"md5":"${md5('1')}"}}`, [[1, 'not-json']]],
    ['an end in the middle', `[{"md5":"${md5('1')}"},\n{"md5":"${md5('2')}`, [[2, 'cut-off']]],
    ['brackets in brackets without end', '['.repeat(100_000), [[1, 'other-shape']]],
    ['brackets in a row without end', `[{"x":${'['.repeat(100_000)}`, [[1, 'not-json']]],
    ['a row of a megabyte', `[{"md5":"${md5('1')}","x":"${'x'.repeat(1_000_000)}"}]`, [[1, 'too-long']]],
  ])('names the line of %s', async (_, text, errors) => {
    const result = await read(text);
    expect(typeof result === 'string' ? result : result.errors.map(({ line, code }) => [line, code])).toEqual(errors);
  });

  test('may say a digest again in what a row holds, or that there is none', async () => {
    const row = { MD5: md5('1'), SHA1: null, Category: 2, MediaFiles: [{ MD5: md5('1').toUpperCase(), hash: null }] };
    expect(await read(JSON.stringify([row]))).toEqual(good([[md5('1'), '2']], 'json'));
    expect(await read('{"value":[],"count":0}')).toMatchObject({ rows: [], errorCount: 1 });
  });

  test('is taken with every digest that it has, or with an error', async () => {
    const digest = fc.constantFrom('1', '2').map(md5);
    const leaf = fc.oneof(digest, fc.constant(null), fc.constant(7));
    const { json } = fc.letrec((tie) => ({
      json: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('json'), { maxLength: 3 }),
        fc.dictionary(fc.constantFrom('MD5', 'value', 'hash'), tie('json'), { maxKeys: 3 }),
      ),
    }));
    const row = fc.record({ MD5: digest, Copies: fc.array(fc.record({ MD5: digest }), { maxLength: 1 }) });
    const rows = fc.array(row, { maxLength: 2 });
    const mixed = fc.array(fc.oneof(row, row, json), { maxLength: 3 });
    const set = fc.oneof(row, rows, mixed, fc.record({ value: rows, more: json }), json);
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(set, { minLength: 1, maxLength: 2 }), fc.boolean(), async (values, indented) => {
        const text = values.map((value) => JSON.stringify(value, null, indented ? 1 : 0)).join('\n');
        const result = await read(text);
        if (typeof result === 'string' || result.format !== 'json' || result.errorCount > 0) return;
        const named = namedDigests(values);
        expect([...new Set(result.rows.map(([found]) => found))].sort()).toEqual([...new Set(named)].sort());
        taken += named.length;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(20);
  });
});

/** What must not be lost: digests that stand under the name of one, or by themselves where rows stand. */
function namedDigests(value: unknown, named = true): string[] {
  if (typeof value === 'string') return named ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((member) => namedDigests(member, named));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => namedDigests(member, ['MD5', 'hash'].includes(name)));
}

describe('what is no hash set', () => {
  test.each([
    ['an empty file', '', 'HASH_SET_EMPTY'],
    ['an empty array', '[]', 'HASH_SET_EMPTY'],
    ['a heading without rows', 'md5,category\n', 'HASH_SET_EMPTY'],
    ['a text', 'Yth. Bapak Kapolres,\n', 'HASH_SET_NOT_RECOGNISED'],
    ['a table without digests', 'nama;umur\na;1\n', 'HASH_SET_NOT_RECOGNISED'],
    ['bytes', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'HASH_SET_NOT_RECOGNISED'],
  ])('is refused: %s', async (_, content, code) => {
    expect(await read(content)).toBe(code);
  });

  test('whatever the bytes, a digest that is taken stands in them, and nothing is empty without a reason', async () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"',
      '\\',
      ',',
      '\n',
      'md5',
      md5('1'),
      sha1('2'),
      'A',
      '\u0000',
      '\ufeff',
      ' ',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const result = await read(pieces.join(''));
        if (typeof result === 'string') {
          expect(['HASH_SET_NOT_RECOGNISED', 'HASH_SET_EMPTY']).toContain(result);
          return;
        }
        const text = pieces.join('');
        expect(result.rows.every(([digest = '']) => text.includes(digest))).toBe(true);
        expect(result.rows.length + result.errorCount).toBeGreaterThan(0);
      }),
      { numRuns: 200 },
    );
  });
});
