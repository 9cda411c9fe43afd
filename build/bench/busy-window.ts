import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { createBenchCatalogue, passphrase, seizeDisks } from './catalogue.ts';
import { percentile, plainMeasure, type Measure } from './measure.ts';
import { writeSampleList } from './sample-list.ts';
import { openDisplay, openWindow, unlockWindow } from './window.ts';

const work = 'window while a list of 750,000 files is imported';
const most = 100;
/** What somebody does meanwhile: the cases, the items, down a list, into an item and out, a search. */
const keys = [
  'Alt+1',
  'Alt+2',
  ...['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'PageDown', 'Home', 'ArrowDown'],
  'Enter',
  'Escape',
  'Control+k',
  ...['c', 'a', 'k', 'r', 'a'],
  'Escape',
];

/** Runs in the page, as text: this room has no types of a page. Durations go up to the next frame (W3C Event Timing), from 16 ms on. */
const watchScript = `{
  window.rantaiSlow = [];
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) window.rantaiSlow.push([name, duration]);
  }).observe({ type: 'event', durationThreshold: 16 });
}`;
const importScript = (item: string) => `(async () => {
  const ask = (method, input) => window.catalogue[method](input, crypto.randomUUID());
  const chosen = await ask('window.choose', { purpose: 'file-list' });
  const file = chosen.value.token;
  const seen = await ask('files.preview', { file, options: {} });
  const { sha256, options } = seen.value;
  window.rantaiImport = null;
  ask('files.import', { item: ${JSON.stringify(item)}, file, sha256, options, tool: 'hashdeep 4.4' })
    .then((result) => { window.rantaiImport = result.ok ? 'good' : result.error.code; });
})()`;
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

async function workUntilDone(page: Page): Promise<Busy> {
  const answers: number[] = [];
  let presses = 0;
  while ((await page.evaluate('window.rantaiImport')) === null) {
    for (const key of keys) {
      await page.keyboard.press(key);
      presses++;
      await page.waitForTimeout(120);
    }
    answers.push(Number(await page.evaluate(askScript)));
  }
  const outcome = await page.evaluate('window.rantaiImport');
  if (outcome !== 'good') throw new Error(`files.import: ${String(outcome)}`);
  const slow = await page.evaluate<readonly (readonly [string, number])[]>('window.rantaiSlow');
  return { slow: slow.map(([, duration]) => duration), answers, presses };
}

/** Works in the real window by keyboard while the import runs, and tells the slowest of what was pressed. */
export async function benchBusyWindow(files = 750_000): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  const { items } = await seizeDisks(catalogue.service, 200);
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
      await page.evaluate(importScript(items[0] ?? ''));
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
