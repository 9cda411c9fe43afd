import { describe, expect, it } from 'vitest';
import { decideAttachment } from '#shared/domain/attachment/decide.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { blockedContents, blockedItems } from '#shared/domain/blocked/blocked.ts';
import { decideBlock, decideOpenBlocked, decideRelease } from '#shared/domain/blocked/decide.ts';
import { foldCase } from '#shared/domain/case/case-state.ts';
import type { DomainEvent } from '#shared/domain/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState, openedCase, record, theCase } from '../support/facts.ts';

const first = itemState();
const about = { item: first.item, reason: 'gambar anak' };
const shut = itemState({ blocked: true });
const inner = itemState({ item: idOf('it', 2), number: 'BB-001.1', inside: first.item });
const second = idOf('us', 3);

const photo = (n: number, over: Partial<AttachmentAdded> = {}): AttachmentAdded => ({
  case: theCase,
  item: first.item,
  attachment: idOf('at', n),
  kind: 'photo',
  name: 'foto.png',
  caption: 'depan',
  bytes: 10,
  sha256: '1'.repeat(64),
  ...over,
});
const blocked: DomainEvent = { type: 'item.content-blocked', data: { case: theCase, ...about } };
const released: DomainEvent = { type: 'item.content-released', data: { case: theCase, ...about, second } };
const added = (n: number, over: Partial<AttachmentAdded> = {}): DomainEvent => ({
  type: 'attachment.added',
  data: photo(n, over),
});
const opened = (n: number, item = first.item): DomainEvent => ({
  type: 'attachment.opened',
  data: { case: theCase, item, attachment: idOf('at', n), reason: 'pemeriksaan ahli', second },
});
/** A case of a phone and a flash drive, in the order that the events happened. */
const rule = (...events: DomainEvent[]): string => {
  const folded = foldCase(record([...openedCase, ...events]));
  return folded.ok ? 'ok' : String(folded.error.details['rule']);
};

describe('blocking the content of an item', () => {
  it.each([
    ['an unknown item', decideBlock(about, { item: null }), 'ITEM_UNKNOWN'],
    ['another item than was loaded', decideBlock({ ...about, item: idOf('it', 9) }, { item: first }), 'ITEM_UNKNOWN'],
    ['one that is blocked already', decideBlock(about, { item: shut }), 'CONTENT_BLOCKED_ALREADY'],
    ['an ordinary one', decideBlock(about, { item: first }), 'ok'],
  ])('of %s', (_, decided, code) => {
    expect(outcome(decided)).toBe(code);
  });

  it.each([
    ['an unknown item', decideRelease(about, { item: null }), 'ITEM_UNKNOWN'],
    ['one that is not blocked', decideRelease(about, { item: first }), 'CONTENT_NOT_BLOCKED'],
    [
      'one that is blocked only with what it is part of',
      decideRelease({ ...about, item: inner.item }, { item: inner }),
      'CONTENT_NOT_BLOCKED',
    ],
    ['a blocked one', decideRelease(about, { item: shut }), 'ok'],
  ])('is taken back of %s', (_, decided, code) => {
    expect(outcome(decided)).toBe(code);
  });

  it('reaches what is inside of it, and nothing beside it', () => {
    const beside = itemState({ item: idOf('it', 3), number: 'BB-002' });
    expect([...blockedItems([shut, inner, beside])]).toEqual([first.item, inner.item]);
    expect([...blockedItems([first, { ...inner, blocked: true }, beside])]).toEqual([inner.item]);
    expect([...blockedItems([inner, shut])].sort()).toEqual([first.item, inner.item].sort());
  });

  it('reaches the same bytes wherever the case has them, and no others', () => {
    const files = [photo(1), photo(2, { item: null }), photo(3, { item: null, sha256: '2'.repeat(64) })];
    const contents = blockedContents(files, new Set([first.item]));
    expect([...contents]).toEqual([['1'.repeat(64), [first.item]]]);
    expect(blockedContents(files, new Set([idOf('it', 9)])).size).toBe(0);
    expect(blockedContents([photo(2, { item: null })], new Set([first.item])).size).toBe(0);
  });
});

describe('opening an attachment of a blocked item', () => {
  const facts = { attachment: photo(1), same: [photo(1)], blocked: new Set([first.item]) };
  const asked = { case: theCase, item: first.item, attachment: idOf('at', 1), reason: 'pemeriksaan ahli' };

  it.each([
    ['of no attachment', asked, { ...facts, attachment: null }, 'ATTACHMENT_UNKNOWN'],
    ['of another case', asked, { ...facts, attachment: photo(1, { case: idOf('ca', 2) }) }, 'ATTACHMENT_UNKNOWN'],
    ['of an item that is not blocked', asked, { ...facts, blocked: new Set<string>() }, 'ATTACHMENT_NOT_BLOCKED'],
    ['in the name of another item', { ...asked, item: idOf('it', 2) }, facts, 'ATTACHMENT_NOT_BLOCKED'],
    ['of a blocked item', asked, facts, 'ok'],
    [
      'of the case, with the bytes of a blocked item',
      asked,
      { ...facts, attachment: photo(2, { item: null }), same: [photo(1), photo(2, { item: null })] },
      'ok',
    ],
  ])('%s', (_, data, given, code) => {
    expect(outcome(decideOpenBlocked(data, given))).toBe(code);
  });
});

describe('the entries of a case about blocked content', () => {
  it.each<[string, DomainEvent[], string]>([
    ['block twice', [blocked, blocked], 'CONTENT_BLOCKED_ALREADY'],
    ['release what is not blocked', [released], 'CONTENT_NOT_BLOCKED'],
    ['release twice', [blocked, released, released], 'CONTENT_NOT_BLOCKED'],
    ['open what nobody added', [blocked, opened(1)], 'ATTACHMENT_UNKNOWN'],
    ['open what is not blocked', [added(1), opened(1)], 'ATTACHMENT_NOT_BLOCKED'],
    ['open what was released', [added(1), blocked, released, opened(1)], 'ATTACHMENT_NOT_BLOCKED'],
    ['open in the name of an unknown item', [added(1), blocked, opened(1, idOf('it', 9))], 'ATTACHMENT_NOT_BLOCKED'],
    ['block, open, release and block again', [added(1), blocked, opened(1), released, blocked], 'ok'],
  ])('%s', (_, events, code) => {
    expect(rule(...events)).toBe(code);
  });
});

describe('bytes that the case has already', () => {
  const again = (over: Partial<AttachmentAdded> = {}) => added(2, { storedWith: idOf('at', 1), ...over });

  it.each<[string, DomainEvent[], string]>([
    ['are stored with those before', [added(1), again()], 'ok'],
    ['not with an attachment that is not there', [again()], 'ATTACHMENT_NOT_SAME'],
    ['not with a later one', [again(), added(1)], 'ATTACHMENT_NOT_SAME'],
    ['not with other bytes', [added(1), again({ sha256: '2'.repeat(64) })], 'ATTACHMENT_NOT_SAME'],
    ['not with bytes of another length', [added(1), again({ bytes: 11 })], 'ATTACHMENT_NOT_SAME'],
    ['not with itself', [added(1, { storedWith: idOf('at', 1) })], 'ATTACHMENT_NOT_SAME'],
    [
      'not with one that is stored with another itself',
      [added(1), again(), added(3, { storedWith: idOf('at', 2) })],
      'ATTACHMENT_NOT_SAME',
    ],
  ])('%s', (_, events, code) => {
    expect(rule(...events)).toBe(code);
  });

  it('are refused alike when they are recorded', () => {
    const known = { caseKnown: true, item: first };
    const data = photo(2, { storedWith: idOf('at', 1) });
    expect(outcome(decideAttachment(data, { ...known, storedWith: photo(1) }))).toBe('ok');
    expect(outcome(decideAttachment(data, { ...known, storedWith: null }))).toBe('ATTACHMENT_NOT_SAME');
    const elsewhere = photo(1, { case: idOf('ca', 2) });
    expect(outcome(decideAttachment(data, { ...known, storedWith: elsewhere }))).toBe('ATTACHMENT_NOT_SAME');
  });
});
