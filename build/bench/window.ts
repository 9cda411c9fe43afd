import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import { startAttached } from '../attach.ts';
import { hasDisplay, startVirtualDisplay } from '../display.ts';
import { electronLaunch } from '../electron.ts';

export interface Display {
  readonly env: Readonly<Record<string, string>>;
  readonly stop: () => void;
}

/** The person's own display, or one in memory. */
export async function openDisplay(): Promise<Display> {
  return hasDisplay() ? { env: {}, stop: () => undefined } : startVirtualDisplay('1440x900x24');
}

export interface BenchWindow {
  readonly app: ElectronApplication;
  readonly page: Page;
  close(): Promise<void>;
}

/** The real window with a new profile, opened on a catalogue. */
export async function openWindow(display: Display, folder: string): Promise<BenchWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'rantai-bench-profile-'));
  const { executablePath, args } = electronLaunch();
  const app = await startAttached({
    executablePath,
    args: [...args, folder, `--user-data-dir=${profile}`, '--force-prefers-reduced-motion'],
    env: { ...(process.env as Record<string, string>), ...display.env },
    chromiumSandbox: false,
  });
  const page = await app.firstWindow();
  return {
    app,
    page,
    close: async () => {
      await app.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

export async function unlockWindow(page: Page, passphrase: string): Promise<void> {
  await page.getByLabel(/^(?:Kata sandi|Passphrase)$/).fill(passphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: /^(?:Perkara|Cases)$/, level: 1 }).waitFor();
}
