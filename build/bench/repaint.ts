import type { Page } from 'playwright';
import { createBenchCatalogue, passphrase, seizeDisks, type BenchCatalogue } from './catalogue.ts';
import { percentile, plainMeasure, type Measure } from './measure.ts';
import { openDisplay, openWindow, unlockWindow } from './window.ts';

const moves = 60;

/**
 * Runs in the page: from the key that signs to the frame in which the page shows the new place, both times taken there. Text,
 * because this room has no types of a page. The message comes behind the painting that the callback before it asked for.
 */
const watchScript = `{
  const watch = { pressed: 0, painted: 0, wanted: '' };
  window.rantaiWatch = watch;
  addEventListener('keydown', ({ key, ctrlKey, timeStamp }) => {
    if (key === 'Enter' && ctrlKey) watch.pressed = timeStamp;
  }, { capture: true });
  const isShown = () => watch.wanted !== '' && document.querySelector('[role="dialog"]') === null &&
    document.querySelector('main').textContent.includes(watch.wanted);
  new MutationObserver(() => {
    if (watch.painted !== 0 || !isShown()) return;
    watch.painted = -1;
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => { watch.painted = performance.now(); };
      channel.port2.postMessage(null);
    });
  }).observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
}`;

async function move(page: Page, place: string): Promise<number> {
  await page.keyboard.press('Alt+M');
  const dialog = page.getByRole('dialog');
  await dialog.waitFor();
  const [location, reason] = await dialog.getByRole('textbox').all();
  await location?.fill(place);
  await reason?.fill('penataan');
  await page.evaluate(`Object.assign(window.rantaiWatch, { wanted: ${JSON.stringify(place)}, painted: 0 })`);
  await page.keyboard.press('Control+Enter');
  while (Number(await page.evaluate('window.rantaiWatch.painted')) <= 0) await page.waitForTimeout(20);
  return Number(await page.evaluate('window.rantaiWatch.painted - window.rantaiWatch.pressed'));
}

async function prepare(catalogue: BenchCatalogue): Promise<void> {
  const seized = await seizeDisks(catalogue.service, 20);
  await catalogue.service.done('custody.receive', {
    items: [...seized.items],
    releasedBy: 'Briptu A',
    receivedBy: 'Petugas',
    registerNumber: 'REG/1/2026',
    location: 'Rak awal',
    document: 'BA/1',
    condition: 'baik',
  });
  await catalogue.service.stop();
}

/** Moves one item again and again on its page in the real window. */
export async function benchRepaint(): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  await prepare(catalogue);
  const display = await openDisplay();
  try {
    const window = await openWindow(display, catalogue.folder);
    try {
      const { page } = window;
      await unlockWindow(page, passphrase);
      await page.getByRole('grid').getByText('LP/A/1/XI/2026/SPKT').click();
      await page.getByRole('grid').getByText('BB-001', { exact: true }).dblclick();
      await page.getByRole('heading', { level: 1, name: /^BB-001 · / }).waitFor();
      await page.evaluate(watchScript);
      const times: number[] = [];
      for (let no = 0; no < moves; no++) times.push(await move(page, `Lemari nomor ${String(no + 1)} kiri`));
      const about = {
        work: 'append one custody entry',
        what: 'append one custody entry, p95 from the key to the repaint',
      };
      return [plainMeasure(about, percentile(times, 0.95), 60)];
    } finally {
      await window.close();
    }
  } finally {
    display.stop();
    await catalogue.dispose();
  }
}
