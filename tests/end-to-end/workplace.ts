import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inject } from 'vitest';
import { calendarFrom } from '../../build/demo/dates.ts';
import { writeSamplePhoto } from '../../build/demo/sample-files.ts';

/** The folders that a story takes place in, all below one temporary folder. */
export interface Workplace {
  readonly root: string;
  /** Where catalogues are made. */
  readonly home: string;
  /** Where bundles are written. */
  readonly out: string;
  readonly photo: string;
  /** The copy of a storage device: five files, one in a folder below. */
  readonly copy: string;
  remove(): void;
}

export function makeWorkplace(): Workplace {
  const root = mkdtempSync(path.join(tmpdir(), 'rantai-story-'));
  const at = (name: string) => path.join(root, name);
  for (const name of ['katalog', 'paket', 'salinan', 'salinan/DCIM']) mkdirSync(at(name));
  writeSamplePhoto(at('foto depan.png'));
  for (const name of ['daftar.txt', 'rekaman.bin', 'kosong.dat', 'DCIM/IMG_0001.jpg', 'DCIM/IMG_0002.jpg'])
    writeFileSync(at(`salinan/${name}`), name === 'kosong.dat' ? '' : `isi ${name}\n`.repeat(200));
  return workplaceAt(root);
}

export function workplaceAt(root: string): Workplace {
  const at = (name: string) => path.join(root, name);
  return {
    root,
    home: at('katalog'),
    out: at('paket'),
    photo: at('foto depan.png'),
    copy: at('salinan'),
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The same for all files of a run: they share samples. */
export const calendar = calendarFrom(new Date(inject('began') ?? Date.now()));

/** A day as an officer types it: 21-11-2026. */
export function typedDay(days: number): string {
  return calendar.day(days).split('-').reverse().join('-');
}
