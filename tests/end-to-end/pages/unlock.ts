import type { Locator } from 'playwright';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { Screen } from './screen.ts';

export class UnlockScreen extends Screen {
  get passphrase(): Locator {
    return this.field(unlockTexts.passphrase);
  }

  /** The field has the focus when the screen comes. */
  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.waitFor();
    await this.page.keyboard.type(passphrase);
    await this.press('Enter');
  }
}
