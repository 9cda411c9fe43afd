import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { createBenchCatalogue, passphrase, seizeDisks } from './catalogue.ts';
import { percentile, plainMeasure, type Measure } from './measure.ts';
import { writeSampleList } from './sample-list.ts';
import { openDisplay, openWindow, unlockWindow } from './window.ts';

const work = 'window while a list of 750,000 files is imported';
const most = 100;
const disks = 200;
/** Stands first in the list of items. */
const newest = `BB-${String(disks)}`;
/** Not a key: the list takes the focus, as by Tab. */
const toList = 'list';
/** What somebody does meanwhile: the cases, the items, down the list, into an item and out, a search. */
const keys = [
  'Alt+1',
  'Alt+2',
  toList,
  ...['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'PageDown', 'Home', 'ArrowDown'],
  'Enter',
  'Escape',
  'Control+k',
  ...['c', 'a', 'k', 'r', 'a'],
  'Escape',
];

/**
 * Runs in the page, as text: this room has no types of a page. Durations go up to the next frame (W3C Event Timing), from
 * 16 ms on. Only of keys: the pointer rests, and what is drawn under it are events as well.
 */
const watchScript = `{
  window.rantaiSlow = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) if (name.startsWith('key')) window.rantaiSlow.push(duration);
  }).observe({ type: 'event', durationThreshold: 16 });
}`;
const askScript = `(async () => {
  const start = performance.now();
  await window.catalogue['items.list']({ case: null, search: 'cakram', custody: null, after: null, limit: 100 }, crypto.randomUUID());
  return performance.now() - start;
})()`;

/** The file dialog gives this path, without a person. */
async function answerDialog(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

interface Busy {
  readonly slow: readonly number[];
  readonly answers: readonly number[];
  readonly presses: number;
}

/** By the person's own way, so that the window also tells how far it is. */
async function startImport(page: Page): Promise<void> {
  await page.keyboard.press('Alt+2');
  await page.getByRole('grid').getByText(newest, { exact: true }).click();
  await page.getByRole('heading', { level: 1, name: new RegExp(`^${newest} · `) }).waitFor();
  await page.keyboard.press('Alt+I');
  await page.getByRole('button', { name: 'Pilih berkas daftar' }).click();
  await page.getByLabel('Alat dan versinya').fill('hashdeep 4.4');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

async function workUntilDone(page: Page): Promise<Busy> {
  const answers: number[] = [];
  // Not by its role: while the palette is open, everything else is hidden from those who listen.
  const running = page.locator('.rb-task [role="progressbar"]');
  await running.waitFor({ state: 'attached' });
  let presses = 0;
  while ((await running.count()) > 0) {
    for (const key of keys) {
      if (key === toList) {
        await page.getByRole('grid').focus();
        continue;
      }
      await page.keyboard.press(key);
      presses++;
      await page.waitForTimeout(120);
    }
    answers.push(Number(await page.evaluate(askScript)));
  }
  await page.locator('.rb-task-done').waitFor();
  return { slow: await page.evaluate<readonly number[]>('window.rantaiSlow'), answers, presses };
}

/** Works in the real window by keyboard while the import runs, and tells the slowest of what was pressed. */
export async function benchBusyWindow(files = 750_000): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  await seizeDisks(catalogue.service, disks);
  await catalogue.service.stop();
  const list = join(catalogue.parent, 'daftar.txt');
  await writeSampleList(list, files);
  const display = await openDisplay();
  try {
    const window = await openWindow(display, catalogue.folder);
    try {
      const { app, page } = window;
      await unlockWindow(page, passphrase);
      await answerDialog(app, list);
      await startImport(page);
      await page.evaluate(watchScript);
      const { slow, answers, presses } = await workUntilDone(page);
      const pressed = `slowest of ${String(presses)} keys up to the next frame`;
      return [
        plainMeasure({ work, what: `${pressed}, while importing` }, Math.max(0, ...slow), most),
        plainMeasure(
          { work, what: 'a search of items from the page, p95, while importing' },
          percentile(answers, 0.95),
          most,
        ),
      ];
    } finally {
      await window.close();
    }
  } finally {
    display.stop();
    await catalogue.dispose();
  }
}
