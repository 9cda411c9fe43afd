import { expect, it } from 'vitest';
import { Lane } from '#electron/catalogue/dispatch/lane.ts';
import { isLasting, laneOf, type Lanes } from '#electron/catalogue/dispatch/lanes.ts';
import { contract } from '#shared/contract/contract.ts';

const lanes: Lanes = {
  short: new Lane(),
  long: new Lane(),
  media: new Lane(),
  lists: new Lane(),
  previews: new Lane(),
};
const nameOf = (method: keyof typeof contract) =>
  Object.entries(lanes).find(([, lane]) => lane === laneOf(lanes, method, contract[method].long))?.[0];

it.each([
  ['files.hash', 'media'],
  ['files.resume', 'media'],
  ['files.compare', 'media'],
  ['acquisition.verify', 'media'],
  ['files.import', 'lists'],
  ['files.match', 'lists'],
  ['hash-sets.add', 'lists'],
] as const)('%s reads for hours in the lane "%s", and is a long command', (method, lane) => {
  expect([nameOf(method), isLasting(method), contract[method].long, contract[method].kind]).toEqual([
    lane,
    true,
    true,
    'command',
  ]);
});

it.each([
  ['attachments.add', 'long'],
  ['handover.export', 'long'],
  ['users.remove', 'long'],
  ['items.release', 'long'],
  ['attachments.open-blocked', 'long'],
  ['backup.make', 'long'],
  ['custody.move', 'short'],
] as const)('%s does not wait for them: it is in the lane "%s"', (method, lane) => {
  expect([nameOf(method), isLasting(method)]).toEqual([lane, false]);
});
