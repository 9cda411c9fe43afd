import { expect, test } from 'vitest';
import { dependsOn } from '#renderer/bridge/topics.ts';

test.each([
  ['items.list', ['items']],
  ['cases.list', ['items']],
  ['cases.get', ['cases', 'session']],
  ['handover.list', ['handovers']],
  ['catalogue.session', ['session']],
  ['custody.timeline', ['finds']],
  ['backup.list', ['finds']],
  ['attachments.preview', ['items']],
  ['files.window', ['configuration']],
  ['files.find', ['configuration']],
] as const)('%s is read again when %j changed', (method, topics) => {
  expect(dependsOn(method, topics)).toBe(true);
});

test.each([
  ['items.list', ['session']],
  ['items.list', []],
  ['attachments.preview', ['cases', 'handovers', 'session']],
  ['handover.list', ['items']],
  ['no.such.method', ['items']],
  ['constructor', ['items']],
  [undefined, ['items']],
] as const)('%s is left alone when %j changed', (method, topics) => {
  expect(dependsOn(method, topics)).toBe(false);
});
