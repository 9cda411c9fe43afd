import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { mountedBelow } from '#electron/catalogue/hashing/mounted.ts';
import { smallDisk } from '../../../support/mounts.ts';

const line = (point: string) => `36 35 98:0 / ${point} rw,noatime master:1 - ext4 /dev/root rw,errors=continue`;
const table =
  (...points: string[]) =>
  () =>
    Buffer.from(`${points.map(line).join('\n')}\n`, 'latin1');

it.each([
  ['one below, and one deeper', '/media/usb', ['/media/usb/a', '/media/usb/b/c'], ['a', 'b/c']],
  ['the folder itself, which is the medium', '/media/usb', ['/media/usb', '/'], []],
  ['a neighbour of the same beginning', '/media/usb', ['/media/usb2', '/media/us'], []],
  ['the whole machine', '/', ['/', '/proc', '/dev/shm'], ['proc', 'dev/shm']],
  ['spaces, tabs and backslashes, as the kernel writes them', '/m', ['/m/a\\040b\\011c\\134d'], ['a b\tc\\\\d']],
  ['bytes that are no text', '/m', ['/m/\xff'], ['\\xff']],
  ['a broken line', '/m', ['', '/m/a'], ['a']],
  ['nothing', '/m', [], []],
])('names what is mounted below a folder: %s', (_, root, points, expected) => {
  expect(mountedBelow(root, table(...points))).toEqual(expected);
});

it('sees a real file system that begins below a folder', ({ skip }) => {
  const disk = smallDisk(64);
  if (disk === null) {
    skip('mounting is not allowed here');
    return;
  }
  onTestFinished(() => {
    disk.remove();
  });
  mkdirSync(join(disk.path, 'folder'));
  const name = disk.path.split('/').at(-1) ?? '';
  expect(mountedBelow(join(disk.path, '..'))).toContain(name);
  expect(mountedBelow(disk.path)).toEqual([]);
});
