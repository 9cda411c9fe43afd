import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { productionKdf } from '#electron/catalogue/keys/kdf.ts';
import { serviceOptions } from '#electron/catalogue/service-options.ts';
import { attachmentTexts } from '#shared/text/screens/attachments.ts';
import { blockedTexts } from '#shared/text/screens/blocked.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { hashSetKindTexts } from '#shared/text/list-fields.ts';
import { hashSetTexts, matchTexts } from '#shared/text/screens/file-compare.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { openingTexts } from '#shared/text/screens/people.ts';
import { secondTexts } from '#shared/text/screens/second.ts';
import { eventTexts } from '#shared/text/terms.ts';
import { say } from '#shared/text/text.ts';
import type { TestApp } from '../support/app.ts';
import { pngPicture } from '../support/pictures.ts';
import { startService, type TestService } from '../support/service.ts';
import { barriers } from './barriers.ts';
import { startAt } from './open.ts';
import { Account } from './pages/account.ts';
import { CasesScreen } from './pages/cases.ts';
import { ItemScreen } from './pages/item.ts';
import { ItemList } from './pages/items.ts';
import { SecondDialog } from './pages/second.ts';
import { Shell } from './pages/shell.ts';
import { makePeopleSample, staff, type PeopleSample } from './people-sample.ts';
import { holding } from './spelled.ts';
import { story } from './steps.ts';

/** Two pictures: what must not be seen, and an ordinary one that shows that the watching sees. */
const forbidden = 'TERBLOKIR-KELIMUTU-4471';
const ordinary = 'BIASA-KELIMUTU-4471';
const picture = pngPicture(64, 48, forbidden);
let sample: PeopleSample;
let app: TestApp;
let caseId = '';
let attachment = '';
const inPlace = (name: string) => path.join(sample.place.root, name);
const item = () => new ItemScreen(app.page);
const step = story(() => app.page);

async function atDesk(work: (service: TestService) => Promise<void>): Promise<void> {
  const { verifierPage } = serviceOptions();
  const service = startService({ kdf: { ...productionKdf, leastMilliseconds: 0 }, verifierPage });
  const user = (await service.done('catalogue.peek', { folder: service.grant(sample.folder) })).users[0]?.id ?? null;
  await service.done('catalogue.unlock', { folder: service.grant(sample.folder), user, passphrase: sample.passphrase });
  await work(service);
  await service.stop();
}

beforeAll(async () => {
  sample = await makePeopleSample();
  for (const name of ['profil', 'sementara', 'dibuka', 'ke-jaksa']) mkdirSync(inPlace(name));
  await atDesk(async (service) => {
    caseId = (await service.done('cases.list', { search: '', after: null, limit: 1 })).rows[0]?.case ?? '';
    const page = { case: caseId, search: '', custody: null, after: null, limit: 9 };
    const [, second, third] = (await service.done('items.list', page)).rows;
    const add = async (to: string, name: string, bytes: Uint8Array) => {
      writeFileSync(inPlace(name), bytes);
      const about = { case: caseId, item: to, kind: 'photo', caption: name } as const;
      return (await service.done('attachments.add', { ...about, file: service.grant(inPlace(name)) })).attachment;
    };
    attachment = await add(second?.item ?? '', 'tangkapan.png', picture);
    await add(third?.item ?? '', 'uang.png', pngPicture(64, 48, ordinary));
  });
  const env = { TMPDIR: inPlace('sementara'), TZ: 'Asia/Makassar' };
  app = await startAt(sample, { userData: inPlace('profil'), env });
  await new Account(app.page).signIn(`${sample.marker} nama`, sample.passphrase);
  const cases = new CasesScreen(app.page);
  await cases.arrived();
  await cases.openRow(caseTexts.listTitle, sample.caseNumber);
  await new ItemList(app.page).open('BB-003');
  await app.page.evaluate(watch);
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

/** In the page: every way in which a picture could come to be decoded notes what it was given. */
function watch(): void {
  const notes: Promise<string>[] = [];
  const textOf = (given: unknown) =>
    given instanceof Blob ? given.text() : Promise.resolve(typeof given === 'string' ? given : 'bytes');
  const note = (way: string, given: unknown) => notes.push(textOf(given).then((text) => `${way} ${text}`));
  const make = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (given) => (note('address', given), make(given));
  const bitmap = window.createImageBitmap.bind(window) as (...given: unknown[]) => Promise<ImageBitmap>;
  Object.assign(window, {
    createImageBitmap: (...given: unknown[]) => (note('bitmap', given[0]), bitmap(...given)),
    ImageDecoder: function noted() {
      note('decoder', 'bytes');
    },
    notesOfPictures: () => Promise.all(notes),
  });
  const source = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, 'src');
  Object.defineProperty(HTMLImageElement.prototype, 'src', {
    ...source,
    set(this: HTMLImageElement, address: string) {
      note('image', address);
      source?.set?.call(this, address);
    },
  });
}

const seen = () =>
  app.page.evaluate(() => (window as unknown as { notesOfPictures: () => Promise<string[]> }).notesOfPictures());

/** What the page is answered when it asks in spite of everything. */
const asked = (method: string, input: object) =>
  app.page.evaluate(
    async ([name, given]) => {
      const { catalogue } = window as unknown as {
        catalogue: Record<string, (input: object, id: string) => Promise<unknown>>;
      };
      const answer = await catalogue[name]?.(given, crypto.randomUUID());
      return JSON.stringify(answer, (_, value: unknown) => (value instanceof Uint8Array ? 'BYTES' : value));
    },
    [method, input] as const,
  );

step('the photo of an ordinary item is shown, and the watching sees it', async () => {
  await item().viewPicture('uang.png');
  const notes = await seen();
  expect(notes.filter((note) => note.startsWith('address') && note.includes(ordinary))).toHaveLength(1);
  expect(notes.some((note) => note.startsWith('image blob:'))).toBe(true);
});

step('an item is marked with a reason, and says so wherever it stands', async () => {
  await new Shell(app.page).goTo('items');
  await new ItemList(app.page).open('BB-002');
  await item().arrived('BB-002');
  await item().button(blockedTexts.block).press('Enter');
  const dialog = item().dialog(blockedTexts.block);
  await item().fill(blockedTexts.reason, 'Diduga memuat gambar anak', dialog);
  expect(await item().sign(blockedTexts.block)).toContain('BB-002');
  await app.page.getByText(blockedTexts.title.id).waitFor();
  await item().point(eventTexts['item.content-blocked']).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('SEC-72 it is offered neither to be shown nor to be saved, and no answer holds its bytes', async () => {
  await expect.poll(() => item().button(attachmentTexts.preview).count()).toBe(0);
  await expect.poll(() => item().button(attachmentTexts.save).count()).toBe(0);
  await expect.poll(() => app.page.getByText(blockedTexts.file.id).count()).toBe(1);
  const answer = await asked('attachments.preview', { attachment });
  expect(answer).toContain('CONTENT_BLOCKED');
  expect(answer).not.toContain('BYTES');
});

step('SEC-72 two people open it with a reason: it is written where they chose, and never shown', async () => {
  await app.answerDialogs(inPlace('dibuka'));
  await item().button(blockedTexts.open).press('Enter');
  const dialog = item().dialog(blockedTexts.open);
  await item().fill(blockedTexts.reason, 'Pemeriksaan ahli forensik', dialog);
  await item().sign(blockedTexts.open);
  const second = new SecondDialog(app.page);
  await second.box.waitFor();
  await expect.poll(() => second.box.innerText()).toContain('BB-002');
  await expect.poll(() => second.box.innerText()).toContain('tangkapan.png');
  await expect.poll(() => barriers(app.page)).toEqual([]);
  await second.typePassphrase(sample.passphrases.supervisor);
  await app.page.getByText(secondTexts.signed.id.replace('{name}', staff.supervisor)).first().waitFor();
  await item().point(eventTexts['attachment.opened']).waitFor();
  await expect
    .poll(() => holding(inPlace('dibuka'), [forbidden]))
    .toEqual([path.join(inPlace('dibuka'), 'tangkapan.png')]);
  expect(readFileSync(path.join(inPlace('dibuka'), 'tangkapan.png')).equals(picture)).toBe(true);
});

step('the supervisor reads who opened it, with whom and why', async () => {
  await new Account(app.page).switchTo(staff.supervisor, sample.passphrases.supervisor);
  await new CasesScreen(app.page).arrived();
  await new Shell(app.page).goTo('openings');
  const list = await item().listed(openingTexts.title);
  const words = await list.getByRole('row').nth(1).innerText();
  for (const part of ['BB-002', 'tangkapan.png', 'Pemeriksaan ahli forensik', staff.supervisor])
    expect(words).toContain(part);
});

step('a hash set is signed with its kind, and what it recognises leads to the files', async () => {
  const digest = createHash('sha256').update(`isi ${sample.marker}`).digest('hex');
  writeFileSync(inPlace('penting.csv'), `sha256,category\n${digest},Dokumen\n`);
  await app.answerDialogs(inPlace('penting.csv'));
  await new Shell(app.page).find(hashSetTexts.title.id, hashSetTexts.title.id);
  await item().press('Alt+n');
  const dialog = item().dialog(hashSetTexts.add);
  await item().button(hashSetTexts.choose, dialog).press('Enter');
  await dialog.getByText('penting.csv').waitFor();
  await dialog.getByRole('textbox', { name: hashSetTexts.name.id }).fill('Daftar Uji');
  // Nobody adds a set of a kind that was not chosen.
  await dialog.getByText(hashSetTexts.addSentenceEmpty.id).waitFor();
  await dialog.getByRole('combobox', { name: hashSetTexts.kind.id }).selectOption('notable');
  await expect.poll(() => barriers(app.page)).toEqual([]);
  expect(await item().sign(hashSetTexts.add)).toContain('jenis Penting');
  await new Account(app.page).switchTo(`${sample.marker} nama`, sample.passphrase);
  // Where this person was before.
  await item().arrived('BB-002');
  await item().press('Alt+y');
  await item().dialog(matchTexts.act).waitFor();
  await item().sign(matchTexts.act);
  await item()
    .button({ id: say('id', matchTexts.show, { name: 'Daftar Uji' }), en: '' })
    .press('Enter');
  const files = item().grid(fileTexts.list);
  await expect.poll(() => files.getByRole('row').count()).toBe(2);
  await expect.poll(() => files.innerText()).toContain(`${sample.marker}.jpg`);
  // The kind of the set is told by a word too, in the row and in the details.
  await files.getByRole('row', { name: hashSetKindTexts.notable.id }).waitFor();
  await files.focus();
  await item().press('ArrowDown', 'Enter');
  const details = app.page.getByRole('complementary', { name: fileTexts.details.id });
  await details.getByText(hashSetKindTexts.notable.id, { exact: true }).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('SEC-72 no image of the blocked item was decoded, and nothing of it was written', async () => {
  const notes = await seen();
  expect(notes.filter((note) => note.includes(forbidden))).toEqual([]);
  expect(notes.filter((note) => note.startsWith('bitmap') || note.startsWith('decoder'))).toEqual([]);
  await expect.poll(() => app.page.locator('img[src^="blob:"]').count()).toBe(0);
  await atDeskAfter();
  for (const folder of ['profil', 'sementara', 'ke-jaksa']) expect(holding(inPlace(folder), [forbidden])).toEqual([]);
  expect(holding(sample.folder, [forbidden])).toEqual([]);
  // The search would find it: the bundle holds the other picture.
  expect(holding(inPlace('ke-jaksa'), [ordinary])).toHaveLength(1);
});

/** The window goes, and a bundle is made. */
async function atDeskAfter(): Promise<void> {
  await new Shell(app.page).lock();
  await app.close();
  await atDesk(async (service) => {
    const wanted = { case: caseId, stage: 'tahap-1', recipient: 'Kejaksaan Negeri', zip: false } as const;
    const target = service.grant(inPlace('ke-jaksa'));
    await service.done('handover.export', { ...wanted, target, encryptTo: [], disclose: [], again: null });
  });
}
