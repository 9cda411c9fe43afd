import { expect, test } from 'vitest';
import { chooseCarrier } from '#electron/transport/choose.ts';

test.each([
  ['10', 'utility-process'],
  ['11', 'utility-process'],
  ['100', 'utility-process'],
  ['9', 'child-process'],
  ['8', 'child-process'],
  ['', 'child-process'],
  ['x', 'child-process'],
  [undefined, 'child-process'],
])('Node-API level %s means %s', (napi, expected) => {
  expect(chooseCarrier(napi)).toBe(expected);
});

test('this Node is new enough for the driver', () => {
  expect(chooseCarrier(process.versions['napi'])).toBe('utility-process');
});
