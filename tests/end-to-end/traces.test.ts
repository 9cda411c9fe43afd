import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { itemTexts } from '#shared/text/screens/items.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { eventTexts } from '#shared/text/terms.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import { Shell } from './pages/shell.ts';
import { openItem } from './open.ts';
import { makeSample, type Sample } from './sample.ts';
import { holding } from './spelled.ts';

const marker = 'PENANDA-TAMBORA';
const secret = 'enam kata sandi yang tidak ditebak';
let sample: Sample;
let talk = '';
const inPlace = (name: string) => path.join(sample.place.root, name);

beforeAll(async () => {
  sample = await makeSample({ marker });
  mkdirSync(inPlace('profil'));
  mkdirSync(inPlace('sementara'));
  talk = await workInWindow();
});

afterAll(() => {
  sample.place.remove();
});

/** Every kind of word goes through the window: read, searched for, typed, attached, looked at, hashed, exported. */
async function workInWindow(): Promise<string> {
  const app = await openItem(sample, 'BB-001', { userData: inPlace('profil'), env: { TMPDIR: inPlace('sementara') } });
  const [item, items, shell] = [new ItemScreen(app.page), new ItemList(app.page), new Shell(app.page)];
  await item.correct(eventTexts['item.seized'], seizureTexts.description, `${marker} telepon biru`, `${marker} alasan`);
  await item.viewPicture(`${marker} foto`);
  await app.answerDialogs(path.join(sample.place.copy, `${marker}.jpg`));
  await item.attach(`${marker} lampiran`);
  await app.page.getByText(`${marker} lampiran`).first().waitFor();
  await shell.find(marker, new RegExp(marker));
  await shell.goTo('items');
  await app.page.getByRole('textbox', { name: itemTexts.search.id }).fill(marker);
  await items.row('BB-003');
  await shell.lock();
  await app.close();
  return app.output();
}

test.each(['profil', 'sementara'])(
  'SEC-33 no word of the case and no passphrase lies in the folder "%s" after work in the window',
  (name) => {
    expect(holding(inPlace(name), [marker, secret])).toEqual([]);
  },
);

test('SEC-33 no word of the case lies in the catalogue, but the name of who unlocks it', () => {
  expect(holding(sample.folder, [marker, secret])).toEqual([path.join(sample.folder, 'vault.json')]);
  const vault = readFileSync(path.join(sample.folder, 'vault.json'), 'utf8');
  expect(vault.replaceAll(`${marker} nama`, '')).not.toContain(marker);
});

test('SEC-34 no word of the case and no passphrase was said on stdout or stderr', () => {
  expect(talk).toContain('request.finished');
  expect(talk).not.toContain(marker);
  expect(talk).not.toContain(secret);
});

test('the search would find the words where they are', () => {
  expect(holding(sample.bundle, [marker]).length).toBeGreaterThan(3);
  expect(holding(sample.place.copy, [marker])).toEqual([path.join(sample.place.copy, `${marker}.jpg`)]);
});
