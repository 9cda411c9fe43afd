import type { Locator } from 'playwright';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { Screen } from './screen.ts';

export class UnlockScreen extends Screen {
  get passphrase(): Locator {
    return this.field(unlockTexts.passphrase);
  }

  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.press('Enter');
  }
}
