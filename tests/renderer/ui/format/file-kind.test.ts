import { expect, test } from 'vitest';
import { kindOf } from '#renderer/ui/format/file-kind.ts';

test.each([
  ['foto depan.JPG', 'photo'],
  ['a.jpeg', 'photo'],
  ['a.webp', 'photo'],
  ['BA Penyitaan.pdf', 'document'],
  ['daftar.xlsx', 'document'],
  ['rekaman.mp4', 'other'],
  ['foto.png.exe', 'other'],
  ['pdf', 'other'],
  ['', 'other'],
])('"%s" is at first taken for a %s', (name, kind) => {
  expect(kindOf(name)).toBe(kind);
});
