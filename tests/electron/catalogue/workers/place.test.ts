import { closeSync, fstatSync, mkdirSync, openSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { Places } from '#electron/catalogue/workers/place.ts';
import { temporaryFolder } from '../../../support/service.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  mkdirSync(place('dicari/dalam'), { recursive: true });
  mkdirSync(place('luar'));
  writeFileSync(place('dicari/dalam/bukti'), 'isinya');
  writeFileSync(place('luar/bukti'), 'di luar');
});
afterEach(() => {
  folder.remove();
});

const place = (name: string) => join(folder.path, name);
const bukti = Buffer.from('dalam/bukti');
const isOpened = (handle: number) => new Places(place('dicari')).isOpened(bukti, fstatSync(handle, { bigint: true }));

/** What was opened through the path while `meanwhile` is between the opening and the question. */
function opened(meanwhile: () => void): boolean {
  const handle = openSync(place('dicari/dalam/bukti'), 'r');
  try {
    meanwhile();
    return isOpened(handle);
  } finally {
    closeSync(handle);
  }
}

const swapIn = () => {
  renameSync(place('dicari/dalam'), place('dicari/dulu'));
  symlinkSync(place('luar'), place('dicari/dalam'));
};
const swapBack = () => {
  renameSync(place('dicari/dalam'), place('tautan'));
  renameSync(place('dicari/dulu'), place('dicari/dalam'));
};

it('knows what was opened where it lies', () => {
  expect(opened(() => undefined)).toBe(true);
  expect(
    opened(() => {
      writeFileSync(place('dicari/dalam/bukti'), 'ditulis lagi di tempatnya');
    }),
  ).toBe(true);
});

it('SEC-77 knows what was opened through a link, although the folder is back where it was', () => {
  swapIn();
  expect(opened(() => undefined)).toBe(false);
  expect(opened(swapBack)).toBe(false);
  expect(opened(() => undefined)).toBe(true);
});

it('does not take a file that was put in the place of the opened one for it', () => {
  expect(
    opened(() => {
      renameSync(place('luar/bukti'), place('dicari/dalam/bukti'));
    }),
  ).toBe(false);
});
