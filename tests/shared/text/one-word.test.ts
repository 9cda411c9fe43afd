import { readdirSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Text } from '#shared/text/text.ts';

const folder = path.join(import.meta.dirname, '../../../shared/text');

function isText(value: object): value is Text {
  return 'id' in value && 'en' in value && typeof value.id === 'string' && typeof value.en === 'string';
}

/** Every sentence and word that people read, wherever in an exported dictionary it stands. */
function textsIn(value: unknown): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  return isText(value) ? [value] : Object.values(value).flatMap(textsIn);
}

test('a checkpoint has one name in each language: titik periksa, checkpoint', async () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const modules = await Promise.all(files.map((name) => import(path.join(folder, name)) as Promise<unknown>));
  const all = modules.flatMap(textsIn);
  expect(all.length).toBeGreaterThan(1000);
  const about = all.filter(({ id, en }) => /titik periksa/i.test(id) || /checkpoint/i.test(en));
  expect(about.length).toBeGreaterThan(15);
  for (const text of about) {
    expect(text.id).toMatch(/titik periksa/i);
    expect(text.en).toMatch(/checkpoint/i);
  }
  const others = all.filter(
    ({ id, en }) => /pos pemeriksaan|checkpoint|titik cek/i.test(id) || /check point/i.test(en),
  );
  expect(others).toEqual([]);
});
