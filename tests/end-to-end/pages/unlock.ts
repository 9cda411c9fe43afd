import type { Locator } from 'playwright';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { Screen } from './screen.ts';

export class UnlockScreen extends Screen {
  get passphrase(): Locator {
    return this.field(unlockTexts.passphrase);
  }

  /** Leads to the other catalogues. The form stands there first: until then its place is taken by another button. */
  async other(): Promise<void> {
    await this.passphrase.waitFor();
    await this.button(unlockTexts.other).press('Enter');
  }

  async unlock(passphrase: string): Promise<void> {
    await this.passphrase.fill(passphrase);
    await this.press('Enter');
  }
}
