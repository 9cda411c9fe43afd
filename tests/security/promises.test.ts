import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../../build/electron.ts';

const read = (file: string): string => readFileSync(path.join(projectRoot, file), 'utf8');

function filesBelow(folder: string, kinds: RegExp): string[] {
  if (!existsSync(path.join(projectRoot, folder))) return [];
  return readdirSync(path.join(projectRoot, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => kinds.test(name))
    .map((name) => `${folder}/${name}`);
}

/** The first cell of every row of the promises: what comes before is who we think of, what comes after is not promised. */
const document = read('electron/SECURITY.md');
const promised = [
  ...document
    .slice(document.indexOf('## Promises'), document.indexOf('## What is not promised'))
    .matchAll(/^\| (SEC-\d\d) \|/gm),
].map((match) => match[1] ?? '');

const code = [
  ...['electron', 'renderer', 'shared', 'build'].flatMap((folder) => filesBelow(folder, /\.(ts|tsx|mts|mjs|html)$/)),
  '.npmrc',
].map((file) => ({ file, text: read(file) }));
const tests = filesBelow('tests', /\.test\.tsx?$/).map((file) => ({ file, text: read(file) }));

/** Each mention with the file it stands in. */
function mentions(files: readonly { file: string; text: string }[], pattern: RegExp): { id: string; file: string }[] {
  return files.flatMap(({ file, text }) => [...text.matchAll(pattern)].map((match) => ({ id: match[1] ?? '', file })));
}

const inCode = mentions(code, /SECURITY (SEC-\d\d)\b/g);
/** Titles begin with the id; a table of titles gives it as `%s` and lists the ids in its rows. */
const inTests = [
  ...mentions(tests, /['"`](SEC-\d\d) /g),
  ...mentions(
    tests.filter(({ text }) => /['"`]%s /.test(text)),
    /['"](SEC-\d\d)['"]/g,
  ),
];

test('the document has its promises, each number once, in order', () => {
  expect(promised.length).toBeGreaterThan(35);
  expect(promised).toEqual([...new Set(promised)].sort());
});

test.each(promised)('%s is kept by code that cites it', (id) => {
  expect(inCode.filter((mention) => mention.id === id).map(({ file }) => file)).not.toEqual([]);
});

test.each(promised)('%s is proved by a test whose title begins with it', (id) => {
  expect(inTests.filter((mention) => mention.id === id).map(({ file }) => file)).not.toEqual([]);
});

/** Every row with the files it names. */
const rows = [...document.matchAll(/^\| (SEC-\d\d) \| .* \|$/gm)].map((match) => ({
  id: match[1] ?? '',
  files: [...match[0].matchAll(/`([^`]*\.[a-z]+)`/g)]
    .map((found) => found[1] ?? '')
    .filter((name) => name.includes('/') || name === '.npmrc'),
}));

test.each(rows)('the files that the row of $id names exist and cite it', ({ id, files }) => {
  const citing = [...inCode, ...inTests].filter((mention) => mention.id === id).map(({ file }) => file);
  expect(files.filter((file) => file.startsWith('tests/'))).not.toEqual([]);
  expect(files.filter((file) => !file.startsWith('tests/'))).not.toEqual([]);
  expect(files.filter((file) => !citing.includes(file))).toEqual([]);
});

test('code and tests cite no promise that is not in the document', () => {
  expect([...inCode, ...inTests].filter(({ id }) => !promised.includes(id))).toEqual([]);
});

test('the search above finds what it should: an invented number would be noticed', () => {
  const number = ['SEC', '98'].join('-');
  const invented = `// SECURITY ${number}: a promise nobody made`;
  expect(mentions([{ file: 'x', text: invented }], /SECURITY (SEC-\d\d)\b/g)).toEqual([{ id: number, file: 'x' }]);
  expect(inCode.length).toBeGreaterThan(50);
  expect(inTests.length).toBeGreaterThan(100);
});
