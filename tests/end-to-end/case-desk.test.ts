import { afterAll, beforeAll, expect } from 'vitest';
import { say } from '#shared/text/text.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { deskTexts, letterTexts, stageFormTexts } from '#shared/text/screens/desk.ts';
import { caseStageTexts, guardTexts, noRegimeText, regimeTexts } from '#shared/text/stages.ts';
import type { TestApp } from '../support/app.ts';
import { barriers } from './barriers.ts';
import { startAt, unlock } from './open.ts';
import { CaseDesk } from './pages/case-desk.ts';
import { CasesScreen } from './pages/cases.ts';
import { Shell } from './pages/shell.ts';
import { makeSample, type Sample } from './sample.ts';
import { story } from './steps.ts';

const number = 'LP/B/123/XII/2025/SPKT/POLDA NTT';
const sprindik = { number: 'SP.Sidik/7/I/RES.2.5./2026/Ditreskrimsus', date: '05-01-2026', signer: 'Kombes Pol Uji' };
const words = (text: { id: string; en: string }) => say('id', text);

let sample: Sample;
let app: TestApp;
const step = story(() => app.page);
const desk = () => new CaseDesk(app.page);

const flaws = () => barriers(app.page);

beforeAll(async () => {
  sample = await makeSample();
  app = await startAt(sample, { env: { TZ: 'Asia/Makassar' } });
});

afterAll(async () => {
  await app.close();
  sample.place.remove();
});

step(
  'a case is opened by the keyboard, with an article that was typed and a number that looks unusual only said so',
  async () => {
    await unlock(app, sample);
    const cases = new CasesScreen(app.page);
    await cases.arrived();
    await cases.startCase();
    const said = await cases.openCase({
      number,
      title: 'Ancaman menyebarkan gambar',
      openedOn: '20-12-2025',
      offences: ['Pasal yang diketik sendiri'],
      notes: '',
    });
    expect(said).toContain(number);
    await cases.shown(number);
    await expect.poll(() => desk().stage().innerText()).toContain(words(caseStageTexts.reported));
    await expect.poll(() => desk().desk().innerText()).toContain(words(noRegimeText));
  },
);

step('an investigation without its Sprindik is refused, and the empty fields are named beside them', async () => {
  await desk().startChange();
  await expect.poll(flaws).toEqual([]);
  await desk().pick(caseStageTexts.investigation);
  const dialog = await desk().review();
  await expect.poll(() => dialog.innerText()).toContain(words(stageFormTexts.noWayBack));
  const refusal = await desk().refused(dialog);
  expect(refusal).toContain('masih kosong: Nomor, Penanda tangan');
  for (const label of [stageFormTexts.number, stageFormTexts.signer]) {
    const field = desk().field(label);
    await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => field.getAttribute('aria-describedby')).not.toBeNull();
  }
});

step('with the Sprindik the case stands at the investigation, under the code that its date gives', async () => {
  await desk().fillStage('05-01-2026', sprindik);
  const dialog = await desk().review();
  await desk().press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  await desk().shown(number);
  await expect.poll(() => desk().stage().innerText()).toContain(words(caseStageTexts.investigation));
  const text = await desk().desk().innerText();
  expect(text).toContain(words(regimeTexts['kuhap-2025']));
  expect(text).toContain('5 Jan 2026: penyidikan dimulai pada atau sesudah 2 Januari 2026');
});

step('the SPDP is recorded with its scan; its unusual number is said and stops nobody', async () => {
  await desk().tab(caseTexts.tabPapers);
  await desk().startLetter();
  await app.answerDialogs(sample.place.photo);
  await desk().fill(letterTexts.number, 'B/9/SPDP');
  await app.page.getByText('Bentuknya lain dari yang biasa').waitFor();
  await expect.poll(flaws).toEqual([]);
  await desk().fill(letterTexts.date, '07-01-2026');
  await desk().fill(letterTexts.addressee, 'Kejaksaan Tinggi Uji');
  await desk().fill(letterTexts.sentOn, '06-01-2026');
  await desk().chooseScan();
  await desk().press('Control+Enter');
  // Sent before it was written: told beside its field.
  const dialog = desk().dialog(letterTexts.add);
  await dialog.waitFor();
  await desk().press('Control+Enter');
  await dialog.getByRole('alert').waitFor();
  await desk().press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await expect.poll(() => desk().field(letterTexts.sentOn).getAttribute('aria-invalid')).toBe('true');
  await desk().fill(letterTexts.sentOn, '08-01-2026');
  expect(await desk().signLetter()).toContain('SPDP B/9/SPDP');
  await desk().shown(number);
  await app.page.getByText('kepada Kejaksaan Tinggi Uji, dikirim 8 Jan 2026').waitFor();
  await app.page.getByText(words(deskTexts.scanThere)).waitFor();
  // The first sending was refused after the scan had been kept: it is there once.
  await desk().tab(caseTexts.tabAttachments);
  await expect.poll(() => app.page.getByText('SPDP B/9/SPDP', { exact: true }).count()).toBe(1);
});

step(
  'Stage I is refused without its frozen list, warned of without a number, and the case stays where it was',
  async () => {
    await desk().startChange();
    const dialog = await desk().review();
    await expect.poll(() => dialog.getByRole('status').innerText()).toContain(words(guardTexts.paper));
    await expect.poll(() => dialog.getByRole('status').innerText()).not.toContain(words(guardTexts['spdp-sent']));
    const refusal = await desk().refused(dialog);
    expect(refusal).toContain('belum dibekukan. Buat paket penyerahan Tahap I dahulu');
    await desk().press('Escape');
    await desk().shown(number);
    await expect.poll(() => desk().stage().innerText()).toContain(words(caseStageTexts.investigation));
  },
);

step(
  'a correction of the Sprindik is refused before the report, and else moves the case to the older code',
  async () => {
    await desk().tab(deskTexts.tabStages);
    const dialog = await desk().startCorrection(words(caseStageTexts.investigation));
    await desk().fill(stageFormTexts.on, '29-12-2025', dialog);
    await desk().fill(stageFormTexts.paperDate, '15-12-2025', dialog);
    await desk().fill(deskTexts.whyLabel, 'Salah baca tanggal surat', dialog);
    await desk().press('Control+Enter');
    await dialog.getByRole('alert').waitFor();
    await expect.poll(() => desk().field(stageFormTexts.paperDate, dialog).getAttribute('aria-invalid')).toBe('true');
    await desk().fill(stageFormTexts.paperDate, '29-12-2025', dialog);
    await desk().press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => desk().desk().innerText()).toContain(words(regimeTexts['kuhap-1981']));
    await expect.poll(flaws).toEqual([]);
  },
);

step('team, modus and a linked case stand on the desk', async () => {
  await desk().setTeam('Aipda Uji Coba', 'penyidik utama');
  await desk().setModus('Modus yang diketik');
  await desk().link('PENANDA', sample.caseNumber, 'Akun yang sama');
  await expect.poll(() => desk().desk().innerText()).toContain(sample.caseNumber);
  const text = await desk().desk().innerText();
  expect(text).toContain('Aipda Uji Coba (penyidik utama)');
  expect(text).toContain('Modus yang diketik');
  await app.page.getByRole('button', { name: sample.caseNumber, exact: true }).press('Enter');
  await new Shell(app.page).shown(sample.caseNumber);
  await expect.poll(() => desk().desk().innerText()).toContain(number);
  await expect.poll(flaws).toEqual([]);
});
