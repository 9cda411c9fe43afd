import { expect, test } from 'vitest';
import { decideFileList } from '#shared/domain/file-list/decide.ts';
import { mayHoldFileList } from '#shared/domain/file-list/fold.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import { fileListSealed, type FileListSealed } from '#shared/domain/file-list/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState, theCase } from '../support/facts.ts';

const item = itemState({ class: 'storage' });
const list: Omit<FileListSealed, 'case'> = {
  item: item.item,
  list: idOf('fl', 1),
  digest: 'ab'.repeat(32),
  files: 750_000,
  totalBytes: 1,
  unreadable: 0,
  tool: 'rantai 0.1.0',
  method: 'hashed-here',
  source: '/media/bukti',
};

const holders = ['storage', 'phone', 'computer', 'account'] as const;
const second = { ...list, format: 2, algorithms: ['sha256'] } satisfies Partial<FileListSealed>;

test.each(holders)('an item of class %s gets its list', (itemClass) => {
  expect(decideFileList(second, { item: itemState({ class: itemClass }) })).toEqual({
    ok: true,
    value: [{ type: 'file-list.sealed', data: { case: theCase, ...second } }],
  });
});

test('a list of the first format is one of storage', () => {
  expect(outcome(decideFileList(list, { item }))).toBe('ok');
  for (const itemClass of ['phone', 'computer', 'account'] as const)
    expect(outcome(decideFileList(list, { item: itemState({ class: itemClass }) }))).toBe('FILE_LIST_NOT_STORAGE');
});

const imported = {
  name: 'daftar.sha256',
  sha256: 'ab'.repeat(32),
  bytes: 1,
  kind: 'sha256sum',
  encoding: 'utf-8',
  skipped: 0,
} as const;
test.each([
  ['digests without a format', { ...list, algorithms: ['sha256'] }],
  ['a format without digests', { ...list, format: 2 }],
  ['a format of the past', { ...list, format: 1, algorithms: ['sha256'] }],
  ['digests in another order', { ...second, algorithms: ['md5', 'sha256'] }],
  ['a digest twice', { ...second, algorithms: ['md5', 'md5'] }],
  ['an unknown digest', { ...second, algorithms: ['crc32'] }],
  ['an origin of what was hashed here', { ...second, imported }],
  ['no origin of what was imported', { ...second, method: 'imported' }],
  ['a maker of what was hashed here', { ...second, madeBy: 'Lab' }],
  ['a day of what was hashed here', { ...second, madeOn: '2026-11-20' }],
  ['an origin of an unknown kind', { ...second, method: 'imported', imported: { ...imported, kind: 'xlsx' } }],
])('an entry is refused with %s', (_, data) => {
  expect(fileListSealed.safeParse({ case: theCase, ...data }).success).toBe(false);
});

test('an entry says what it was imported from, who made that, and when', () => {
  const whole = { ...second, method: 'imported', imported, madeBy: 'Lab', madeOn: '2026-11-20' };
  expect(fileListSealed.safeParse({ case: theCase, ...whole }).success).toBe(true);
});

test.each(itemClasses.filter((each) => !holders.some((holder) => holder === each)))(
  'an item of class %s holds no list, and is told so before the hashing',
  (itemClass) => {
    const other = itemState({ class: itemClass });
    expect(outcome(decideFileList(list, { item: other }))).toBe('FILE_LIST_NOT_STORAGE');
    expect(outcome(mayHoldFileList(other))).toBe('FILE_LIST_NOT_STORAGE');
  },
);

test('a second list is refused', () => {
  const listed = { ...item, fileList: idOf('fl', 9) };
  expect(outcome(decideFileList(list, { item: listed }))).toBe('FILE_LIST_EXISTS');
  expect(outcome(mayHoldFileList(listed))).toBe('FILE_LIST_EXISTS');
});

test('an empty list is refused', () => {
  expect(outcome(decideFileList({ ...list, files: 0 }, { item }))).toBe('FILE_LIST_EMPTY');
});

test('a list of an unknown item is refused', () => {
  expect(outcome(decideFileList(list, { item: null }))).toBe('ITEM_UNKNOWN');
});
