import { existsSync } from 'node:fs';
import type { Page } from 'playwright';
import { verifierTexts } from '#shared/text/screens/verifier.ts';

/** A browser that is not ours. */
export const chromiumPath =
  ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((file) => existsSync(file)) ?? 'chromium';

/** What a check that failed says. */
export interface Finding {
  readonly check: string;
  readonly files: readonly string[];
}

/** PERIKSA.html in somebody else's browser. */
export class VerifierPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(file: string): Promise<void> {
    await this.page.goto(`file://${encodeURI(file)}`);
    await this.page.getByRole('heading', { level: 1, name: verifierTexts.title.id }).waitFor();
  }

  chooseFolder(folder: string): Promise<void> {
    return this.page.locator('#bundle-folder').setInputFiles(folder);
  }

  chooseZip(file: string): Promise<void> {
    return this.page.locator('#bundle-zip').setInputFiles(file);
  }

  async trust(key: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: verifierTexts.trustLabel.id });
    await field.fill(key);
    await field.press('Enter');
  }

  /** The words of the verdict, when it is there. */
  async verdict(): Promise<string> {
    const verdict = this.page.locator('[data-verdict]');
    await verdict.waitFor();
    return verdict.getByRole('heading').innerText();
  }

  /** Checks that failed, with the files they name. */
  failed(): Promise<Finding[]> {
    return this.page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('[data-check][data-result="failed"]')].map((check) => ({
        check: check.dataset['check'] ?? '',
        files: [...check.querySelectorAll('code')].map((code) => code.textContent),
      })),
    );
  }
}
