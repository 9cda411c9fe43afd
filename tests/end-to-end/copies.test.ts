import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { acquisitionStandingTexts } from '#shared/text/acquisitions.ts';
import { acquisitionTexts as texts } from '#shared/text/screens/acquisitions.ts';
import { say } from '#shared/text/text.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { openItem } from './open.ts';
import { ItemScreen } from './pages/item.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

/** The forensic copy of a flash drive: read from the log of its tool, confirmed, found broken, and answered for. */
let sample: Sample;
let app: TestApp;
let folder: string;
const step = story(() => app.page);
const item = () => new ItemScreen(app.page);
const copies = (): Locator => app.page.getByRole('region', { name: texts.title.id });
const content = Buffer.alloc(300_000, 'isi cakram ');
const md5 = createHash('md5').update(content).digest('hex');
const sha256 = createHash('sha256').update(content).digest('hex');

const log = `Created By AccessData® FTK® Imager 4.7.1.2

Case Information:
Examiner: Briptu André
Evidence Number: BB-002

[Drive Geometry]
 Bytes per Sector: 512
 Sector Count: 586
[Computed Hashes]
 MD5 checksum:    ${md5}

Image Information:
 Acquisition started:   Fri Nov 20 10:11:12 2026
 Acquisition finished:  Fri Nov 20 10:20:13 2026
 Segment list:
  E:\\img\\BB-002.001

Image Verification Results:
 MD5 checksum:    ${md5} : verified
`;

beforeAll(async () => {
  sample = await makeSample();
  folder = mkdtempSync(join(tmpdir(), 'rantai-citra-'));
  writeFileSync(join(folder, 'BB-002.001.txt'), log);
  writeFileSync(join(folder, 'BB-002.001'), content);
  app = await openItem(sample, 'BB-002', { env: { TZ: 'Asia/Makassar' } });
  await item().arrived('BB-002');
});

afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

step('what the log of a tool says fills the form, and is recorded only when somebody signed it', async () => {
  await copies().getByText(texts.none.id).waitFor();
  await app.answerDialogs(join(folder, 'BB-002.001.txt'));
  await item().press('Alt+q');
  const dialog = item().dialog(texts.record);
  await dialog.waitFor();
  await item().button(texts.fromFile, dialog).press('Enter');
  await dialog.getByText(texts.doubtZone.id).waitFor();
  await expect.poll(() => item().field(texts.acquiredBy, dialog).inputValue()).toBe('Briptu André');
  await expect.poll(() => item().field(texts.name, dialog).inputValue()).toBe('BB-002.001');
  await item().fill(texts.keptAt, 'Lemari 2', dialog);
  await item().press('Control+Enter');
  await dialog.getByText(texts.blockingNeeded.id).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
  await item().choose(texts.blocking, texts.used.id, dialog);
  await item().fill(texts.model, 'Tableau T35u', dialog);
  await dialog.getByRole('textbox', { name: /^SHA-256 saat dibuat/ }).fill(sha256.toUpperCase());
  expect(await item().sign(texts.record)).toContain('BB-002.001');
  await copies().getByText(acquisitionStandingTexts.verified.id, { exact: true }).waitFor();
  await item().point(eventTexts['acquisition.recorded']).waitFor();
});

step('a copy of which a byte changed is found, shown in red, and stays so until it is found whole again', async () => {
  const verify = async (outcome: string, why = '') => {
    await app.answerDialogs(join(folder, 'BB-002.001'));
    await copies()
      .getByRole('button', { name: /^Periksa sekarang/ })
      .press('Enter');
    const dialog = item().dialog(texts.verify);
    await item().button(texts.choose, dialog).press('Enter');
    await dialog.getByText(join(folder, 'BB-002.001')).waitFor();
    if (why !== '') await item().fill(texts.whyBefore, why, dialog);
    await item().press('Control+Enter');
    await copies().getByText(outcome).first().waitFor();
  };
  writeFileSync(join(folder, 'BB-002.001'), Buffer.concat([Buffer.from('X'), content.subarray(1)]));
  await verify(texts.alarm.id);
  const atHead = app.page.getByText(say('id', texts.headTitle, { names: 'BB-002.001' }));
  await atHead.waitFor();
  const badge = app.page.getByText(texts.badge.id, { exact: true });
  await expect.poll(() => badge.count()).toBe(1);
  await expect.poll(() => copies().getByText(acquisitionStandingTexts.alarm.id, { exact: true }).count()).toBe(1);
  await expect.poll(() => barriers(app.page)).toEqual([]);
  writeFileSync(join(folder, 'BB-002.001'), content);
  await expect.poll(() => copies().getByText('Pernah tidak cocok pada').count()).toBe(0);
  await verify('Cocok, Rantai Bukti', 'Berkas rusak saat disalin');
  await expect.poll(() => copies().getByText(texts.alarm.id).count()).toBe(0);
  await expect.poll(() => atHead.count()).toBe(0);
  await expect.poll(() => badge.count()).toBe(0);
  await copies()
    .getByText(/^Pernah tidak cocok pada .+; cocok lagi pada .+$/)
    .waitFor();
  await copies()
    .getByText(say('id', texts.why, { why: 'Berkas rusak saat disalin' }))
    .waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});

step('a verification from a report says what was found, and the outcome follows from it', async () => {
  await copies()
    .getByRole('button', { name: /^Catat pemeriksaan/ })
    .press('Enter');
  const dialog = item().dialog(texts.note);
  await dialog.waitFor();
  await item().fill(texts.verifiedBy, 'Labfor', dialog);
  await dialog.getByRole('textbox', { name: 'Tanggal' }).fill('20-11-2026');
  await dialog.getByRole('textbox', { name: 'Jam' }).fill('11.00');
  await item().press('Control+Enter');
  await dialog.getByText(texts.hashNeeded.id).waitFor();
  await expect.poll(() => barriers(app.page)).toEqual([]);
});
