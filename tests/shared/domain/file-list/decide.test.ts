import { expect, test } from 'vitest';
import { decideFileList } from '#shared/domain/file-list/decide.ts';
import { mayHoldFileList } from '#shared/domain/file-list/fold.ts';
import { itemClasses } from '#shared/domain/item/events.ts';
import type { FileListSealed } from '#shared/domain/file-list/events.ts';
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

test.each(holders)('an item of class %s gets its list', (itemClass) => {
  expect(decideFileList(list, { item: itemState({ class: itemClass }) })).toEqual({
    ok: true,
    value: [{ type: 'file-list.sealed', data: { case: theCase, ...list } }],
  });
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
