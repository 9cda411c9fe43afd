import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAttached } from '../attach.ts';
import { runtimeFor } from '../runtime-for.ts';
import { createBenchCatalogue } from './catalogue.ts';
import { percentile, ratioMeasure, timed, type Measure } from './measure.ts';
import { openDisplay, openWindow, type Display } from './window.ts';

const rounds = 9;

/** The least that opens a window with something to read in it. */
const emptyMain = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadURL('data:text/html,<h1>kosong</h1>'));
`;

function emptyApplication(folder: string): string {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'kosong', main: 'main.cjs' }));
  writeFileSync(join(folder, 'main.cjs'), emptyMain);
  return folder;
}

/** Milliseconds until the page of an empty application can be read. */
async function emptyStart(display: Display, launch: ReturnType<typeof runtimeFor>): Promise<number> {
  const profile = mkdtempSync(join(tmpdir(), 'rantai-bench-profile-'));
  const start = performance.now();
  const app = await startAttached({
    executablePath: launch.executablePath,
    args: [...launch.args, `--user-data-dir=${profile}`],
    env: { ...(process.env as Record<string, string>), ...display.env },
    chromiumSandbox: false,
  });
  const page = await app.firstWindow();
  await page.getByRole('heading').waitFor();
  const took = performance.now() - start;
  await app.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  return took;
}

/** Milliseconds until somebody can type their passphrase. */
async function ownStart(display: Display, folder: string): Promise<number> {
  let close = () => Promise.resolve();
  const took = await timed(async () => {
    const window = await openWindow(display, folder);
    close = () => window.close();
    await window.page.getByLabel(/^(?:Kata sandi|Passphrase)$/).waitFor();
  });
  await close();
  return took;
}

/** Both applications in turn, so that what the machine does meanwhile falls on both. */
export async function benchStart(): Promise<Measure[]> {
  const catalogue = await createBenchCatalogue();
  await catalogue.service.stop();
  const empty = runtimeFor(emptyApplication(mkdtempSync(join(tmpdir(), 'rantai-bench-kosong-'))));
  const display = await openDisplay();
  try {
    const own: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await emptyStart(display, empty));
      own.push(await ownStart(display, catalogue.folder));
    }
    const about = { work: 'start', what: 'start to the unlock screen, median' };
    const reference = { what: 'an empty Electron window', value: percentile(bare, 0.5) };
    return [ratioMeasure(about, percentile(own, 0.5), reference, 1.5)];
  } finally {
    display.stop();
    empty.remove();
    await catalogue.dispose();
  }
}
