import { expect, test } from 'vitest';
import { decideAttachment } from '#shared/domain/attachment/decide.ts';
import type { AttachmentAdded } from '#shared/domain/attachment/events.ts';
import { outcome } from '../../../support/outcome.ts';
import { idOf, itemState, theCase } from '../support/facts.ts';

const item = itemState();
const photo: AttachmentAdded = {
  case: theCase,
  item: item.item,
  attachment: idOf('at', 1),
  kind: 'photo',
  name: 'depan.jpg',
  caption: 'Tampak depan',
  bytes: 10,
  sha256: 'ab'.repeat(32),
};

test('a photo of an item, or a paper of the case, is added', () => {
  expect(outcome(decideAttachment(photo, { caseKnown: true, item, storedWith: null }))).toBe('ok');
  expect(outcome(decideAttachment({ ...photo, item: null }, { caseKnown: true, item: null, storedWith: null }))).toBe(
    'ok',
  );
});

test.each([
  ['an unknown case', photo, { caseKnown: false, item }, 'CASE_UNKNOWN'],
  ['an unknown item', photo, { caseKnown: true, item: null }, 'ITEM_UNKNOWN'],
  ['an item of another case', photo, { caseKnown: true, item: itemState({ case: idOf('ca', 2) }) }, 'ITEM_UNKNOWN'],
  [
    'another item than the one named',
    photo,
    { caseKnown: true, item: itemState({ item: idOf('it', 2) }) },
    'ITEM_UNKNOWN',
  ],
] as const)('one of %s is refused', (_, command, facts, code) => {
  expect(outcome(decideAttachment(command, { ...facts, storedWith: null }))).toBe(code);
});
