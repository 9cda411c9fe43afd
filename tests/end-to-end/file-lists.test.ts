import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { compareTexts } from '#shared/text/screens/file-compare.ts';
import { fileImportTexts } from '#shared/text/screens/file-import.ts';
import { fileTexts, hashTexts } from '#shared/text/screens/files.ts';
import { againstKindTexts } from '#shared/text/list-fields.ts';
import { fail } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { proofTexts } from '#shared/text/screens/proof.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { say } from '#shared/text/text.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { openItem } from './open.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import { Shell } from './pages/shell.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

let sample: Sample;
let app: TestApp;
const step = story(() => app.page);

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex');
const listed = 3_000;
const hostile = 'foto/IMG\u202egpj.exe';
/** What the copy of the storage device holds too. */
const shared = () => digestOf(`isi ${sample.marker}`);
const list = () => path.join(sample.place.root, 'daftar ponsel.sha256');
const folder = () => path.join(sample.place.root, 'ekspor akun');
const item = () => new ItemScreen(app.page);
const flaws = () => barriers(app.page);
/** Beside it lies its signature. */
const proofName = () => readdirSync(sample.place.out).find((name) => name.endsWith('.json')) ?? '';
const hashTitle = say('id', hashTexts.title, { number: 'BB-004' });

function writeList(): void {
  const names = Array.from({ length: listed - 2 }, (_, n) => `DCIM/IMG_${String(n).padStart(5, '0')}.jpg`);
  const lines = names.map((name) => `${digestOf(name)}  ./${name}`);
  writeFileSync(list(), `${[...lines, `${shared()}  ./sama.jpg`, `${digestOf('x')}  ./${hostile}`].join('\n')}\n`);
}

/** Large enough to be paused, and no bytes on the disk. */
function writeFolder(): void {
  mkdirSync(folder());
  writeFileSync(path.join(folder(), 'a.txt'), 'a');
  writeFileSync(path.join(folder(), 'hilang.txt'), 'b');
  writeFileSync(path.join(folder(), 'video.mp4'), '');
  truncateSync(path.join(folder(), 'video.mp4'), 1_500_000_000);
}

beforeAll(async () => {
  sample = await makeSample();
  writeList();
  writeFolder();
  app = await openItem(sample, 'BB-001', { env: { TZ: 'Asia/Makassar' } });
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step('a list of another tool is looked at, told where it comes from, and sealed: by the keyboard', async () => {
  const notes = path.join(sample.place.root, 'catatan.txt');
  writeFileSync(notes, 'tidak ada daftar di sini\n');
  await app.answerDialogs(notes, list());
  await item().arrived('BB-001');
  await item().press('Alt+i');
  await item().shown(say('id', fileImportTexts.title, { number: 'BB-001' }));
  // The keyboard is where the screen begins.
  await item().press('Enter');
  await app.page.getByText(fileImportTexts.unknown.id).waitFor();
  await expect.poll(flaws).toEqual([]);
  await app.page.getByRole('combobox', { name: fileImportTexts.kind.id }).selectOption('csv');
  await app.page.getByRole('group', { name: fileImportTexts.columns.id }).waitFor();
  await item().button(fileImportTexts.chooseOther).press('Enter');
  await app.page.getByText('3.000 berkas').waitFor();
  await expect.poll(flaws).toEqual([]);
  await item().fill(fileImportTexts.madeBy, 'Ipda Contoh');
  await item().press('Control+Enter');
  await item().dialog(fileImportTexts.act).waitFor();
  expect(await item().sign(fileImportTexts.act)).toContain('3.000');
  await item().arrived('BB-001');
  await item().fileList.getByText('3.000', { exact: true }).waitFor();
});

step('the list is browsed to its end, jumped into by letters, and hides nothing of a hostile name', async () => {
  const files = await item().showFiles();
  await files.focus();
  await item().press('End');
  await files.getByRole('row', { name: /sama\.jpg/ }).waitFor();
  await expect.poll(() => files.getAttribute('aria-rowcount')).toBe(String(listed + 1));
  await item().press('Home');
  await files.getByRole('row', { name: /IMG_00000\.jpg/ }).waitFor();
  await app.page.keyboard.type('fot');
  await files
    .getByRole('row', { name: /gpj\.exe/ })
    .and(app.page.locator('[data-active]'))
    .waitFor();
  await item().press('Enter');
  const details = app.page.getByRole('complementary', { name: fileTexts.details.id });
  await details.getByText('U+202E').waitFor();
  await expect.poll(() => details.innerText()).not.toContain('\u202e');
  await expect.poll(flaws).toEqual([]);
  await item().press('Escape');
  await details.waitFor({ state: 'detached' });
});

step('a part of a name and a digest find a file, and a proof of it alone is saved', async () => {
  const files = item().grid(fileTexts.list);
  await item().fileSearch.fill('_0299');
  await expect.poll(() => files.getByRole('row').count()).toBe(9);
  // More than was read: they are counted beside the rows.
  await item().fileSearch.fill('IMG');
  await app.page.getByText('2.999 baris').waitFor();
  await item().fileSearch.fill(shared().toUpperCase());
  await app.page.getByText(say('id', fileTexts.recognised, { algorithm: 'SHA-256' })).waitFor();
  await expect.poll(() => files.getByRole('row').count()).toBe(2);
  await files.focus();
  await item().press('ArrowDown', 'Enter');
  await app.page.getByRole('button', { name: /BB-002/ }).waitFor();
  await app.answerDialogs(sample.place.out);
  const before = readdirSync(sample.place.out);
  await item().button(fileTexts.prove).press('Enter');
  const proofs = () => readdirSync(sample.place.out).filter((name) => !before.includes(name));
  await expect.poll(() => proofs().length).toBe(2);
  const proof = proofs().map((name) => readFileSync(path.join(sample.place.out, name), 'utf8'));
  expect(proof.join()).toContain('sama.jpg');
  expect(proof.join()).not.toContain('IMG_0');
});

step('the same content is found in every list from the palette', async () => {
  await new Shell(app.page).find(shared(), new RegExp(`${sample.marker}\\.jpg`));
  await item().shown(say('id', fileTexts.title, { number: 'BB-002' }));
  await app.page.getByRole('complementary', { name: fileTexts.details.id }).getByText(sample.marker).first().waitFor();
});

step(
  'the saved proof is verified, with the key and the bundle too, and one that was touched is not believed',
  async () => {
    const saved = path.join(sample.place.out, proofName());
    const touched = path.join(sample.place.root, 'diubah.json');
    writeFileSync(touched, readFileSync(saved, 'utf8').replace('sama.jpg', 'lain.jpg'));
    await new Shell(app.page).goTo('verify');
    const proof = app.page.getByRole('region', { name: proofTexts.title.id });
    const sure = say('id', proofTexts.whole, { signer: `${sample.marker} nama` });
    await app.answerDialogs(saved, saved, sample.bundle, touched);
    await item().button(verifyTexts.chooseZip).press('Enter');
    await item().button(verifyTexts.run).press('Enter');
    await app.page.getByText(sayFailure('id', fail('FILE_PROOF_NOT_BUNDLE').error)).waitFor();
    await item().button(proofTexts.run).press('Enter');
    await proof.getByText(proofTexts.needed.id).waitFor();
    await item().button(proofTexts.choose).press('Enter');
    await proof.getByText(saved, { exact: true }).waitFor();
    await item().button(proofTexts.run).press('Enter');
    await proof.getByText('sama.jpg').waitFor();
    await proof.getByText(proofTexts.untrusted.id).waitFor();
    await proof.getByText(say('id', proofTexts.unanchored, { signer: `${sample.marker} nama` })).waitFor();
    await expect.poll(flaws).toEqual([]);
    await item().fill(proofTexts.trust, sample.signerKey.slice(1));
    await item().press('Enter');
    await proof.getByText(verifyTexts.trustWrong.id).waitFor();
    await item().button(proofTexts.ownKey).press('Enter');
    await item().button(proofTexts.runAgain).press('Enter');
    await proof.getByText(sure).waitFor();
    await proof.getByText(proofTexts.itemUnsaid.id).waitFor();
    await proof.getByText(sample.signerKey).waitFor();
    // That bundle was made before the list was sealed: it does not hold it.
    await item().button(proofTexts.chooseFolder).press('Enter');
    await proof.getByText(sample.bundle, { exact: true }).waitFor();
    await item().button(proofTexts.runAgain).press('Enter');
    await proof.getByText(sayFailure('id', fail('FILE_PROOF_NOT_IN_BUNDLE').error)).waitFor();
    await item()
      .button({ id: say('id', verifyTexts.remove, { name: path.basename(sample.bundle) }), en: '' })
      .press('Enter');
    await item().button(proofTexts.choose).press('Enter');
    await proof.getByText(touched, { exact: true }).waitFor();
    await item().button(proofTexts.runAgain).press('Enter');
    await proof.getByText(say('id', verifyTexts.result, { name: 'diubah.json' })).waitFor();
    await proof.getByText(proofTexts.broken.id).waitFor();
    // Which row it is stands in the proof, from 1.
    await proof.getByText(sayFailure('id', fail('FILE_PROOF_ROW_NOT_IN_LIST', { row: listed }).error)).waitFor();
    await expect.poll(() => proof.innerText()).not.toContain('lain.jpg');
  },
);

/** How far above the tray the page ends; runs in the window. */
function roomBelow(): number {
  const [page, tray] = [document.querySelector('.rb-page'), document.querySelector('.rb-tray')];
  if (page === null || tray === null) return -1;
  return Number.parseFloat(getComputedStyle(page).paddingBottom) - tray.getBoundingClientRect().height;
}

step('hashing is paused, waits on the page of its item, and goes on to the sealed list', async () => {
  await new Shell(app.page).goTo('items');
  await new ItemList(app.page).open('BB-004');
  await app.answerDialogs(folder());
  expect(await item().hashFolder('BB-004')).toContain(folder());
  await item().button(hashTexts.pause).waitFor();
  await item().press('Alt+p');
  await item().button(hashTexts.resume).waitFor();
  await app.page.getByText(hashTexts.pausedInside.id).waitFor();
  for (const keys of ['Alt+i', 'Alt+h']) await item().press(keys);
  await app.page
    .getByText(say('id', hashTexts.pausedAlready, { number: 'BB-004' }))
    .first()
    .waitFor();
  await item().button(hashTexts.drop).press('Enter');
  await item().dialog(hashTexts.drop).waitFor();
  await item().press('Control+Enter');
  await app.page.getByText(hashTexts.dropped.id).waitFor();
  await app.answerDialogs(folder());
  await item().hashFolder('BB-004');
  await item().button(hashTexts.pause).waitFor();
  await item().press('Alt+p');
  await item().button(hashTexts.resume).waitFor();
  await expect.poll(flaws).toEqual([]);
  await item().press('Alt+p');
  // The page ends above the work that stands in its corner.
  await expect.poll(() => app.page.evaluate(roomBelow)).toBeGreaterThan(0);
  await item().fileList.getByText('3', { exact: true }).waitFor();
  await expect.poll(() => app.page.getByText(hashTitle).count()).toBeLessThanOrEqual(1);
});

step('the folder as it is now is held against the list: what is gone, new and changed stands there', async () => {
  writeFileSync(path.join(folder(), 'a.txt'), 'diubah');
  writeFileSync(path.join(folder(), 'baru.txt'), 'c');
  truncateSync(path.join(folder(), 'video.mp4'), 1_000);
  await item().press('Alt+d');
  await item().shown(say('id', compareTexts.title, { number: 'BB-004' }));
  await item().pick(againstKindTexts.folder);
  await app.answerDialogs(folder());
  await item().button(compareTexts.chooseFolder).press('Enter');
  await app.page.getByText(folder(), { exact: true }).waitFor();
  await item().press('Control+Enter');
  await item().dialog(compareTexts.act).waitFor();
  await item().sign(compareTexts.act);
  const rows = item().grid(compareTexts.differences).getByRole('row');
  await expect.poll(() => rows.count(), { timeout: 60_000 }).toBe(4);
  await app.page.getByRole('button', { name: /Berubah 2/ }).press('Enter');
  await expect.poll(() => rows.count()).toBe(3);
  await item().grid(compareTexts.differences).focus();
  await item().press('ArrowDown', 'Enter');
  const difference = app.page.getByRole('complementary', { name: compareTexts.difference.id });
  await difference.getByText(compareTexts.foundDigest.id).waitFor();
  expect((await difference.innerText()).replaceAll(/\s/g, '')).toContain(digestOf('diubah'));
  await expect.poll(flaws).toEqual([]);
  await item().press('Escape');
  await difference.waitFor({ state: 'detached' });
});

step('a folder that has nothing of the list is not recorded before somebody says that it is so', async () => {
  const wrong = path.join(sample.place.root, 'folder keliru');
  mkdirSync(wrong);
  writeFileSync(path.join(wrong, 'lain.txt'), 'lain');
  await app.answerDialogs(wrong);
  await item().button(compareTexts.chooseFolder).press('Enter');
  await app.page.getByText(wrong, { exact: true }).waitFor();
  await item().press('Control+Enter');
  await item().dialog(compareTexts.act).waitFor();
  await item().sign(compareTexts.act);
  const results = app.page.getByRole('combobox', { name: compareTexts.results.id }).locator('option');
  await item().button(compareTexts.anyway).waitFor();
  await expect.poll(() => results.count()).toBe(1);
  await expect.poll(flaws).toEqual([]);
  await item().button(compareTexts.anyway).press('Enter');
  await item().dialog(compareTexts.anyway).waitFor();
  await item().sign(compareTexts.anyway);
  await expect.poll(() => results.count(), { timeout: 60_000 }).toBe(2);
});

step('a size is asked for as people write it, and what is none is told beside the field', async () => {
  await new Shell(app.page).goTo('items');
  await new ItemList(app.page).open('BB-004');
  const rows = (await item().showFiles()).getByRole('row');
  await item().press('Alt+f');
  await item().fill(fileTexts.minSize, '-5');
  await app.page.getByText(fileTexts.sizeUnknown.id).waitFor();
  await item().fill(fileTexts.minSize, '1,5 GB');
  await app.page.getByText('1.500.000.000 B').waitFor();
  await expect.poll(() => rows.count()).toBe(2);
  await item().fill(fileTexts.maxSize, '1 MB');
  await app.page.getByText(fileTexts.sizesTurned.id).waitFor();
  await expect.poll(flaws).toEqual([]);
  await item().fill(fileTexts.maxSize, '2 GB');
  await expect.poll(() => rows.count()).toBe(2);
});
