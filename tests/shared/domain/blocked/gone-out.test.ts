import { expect, test } from 'vitest';
import { hasGoneOut } from '#shared/domain/blocked/gone-out.ts';
import type { RecordedEvent } from '#shared/domain/events.ts';

const told = (...types: readonly (string | [string, number])[]) =>
  types.map((each, at) => {
    const [type, blocked] = typeof each === 'string' ? [each, 0] : each;
    return { seq: 10 + at, type, data: { blocked } } as unknown as RecordedEvent;
  });
const [listed, attached] = ['file-list.sealed', 'attachment.added'];
const [block, release] = ['item.content-blocked', 'item.content-released'];
const match = (blocked: number): [string, number] => ['file-list.matched', blocked];

test.each([
  ['nothing was there', told('item.seized', block), 12, false],
  ['the list came after the bundle', told('item.seized', listed, block), 11, false],
  ['a list was there', told('item.seized', listed, block), 12, true],
  ['an attachment was there', told('item.seized', attached, block), 12, true],
  ['it was blocked by then', told(listed, block), 12, false],
  ['a match had blocked it by then', told(listed, match(2)), 12, false],
  ['a match had found nothing blocked', told(listed, match(0), block), 12, true],
  ['it was released in between', told(listed, block, release, block), 13, true],
] as const)('what a bundle held of an item when %s', (_, events, treeSize, expected) => {
  expect(hasGoneOut(events, treeSize)).toBe(expected);
});
