import type { Locator } from 'playwright';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { recoverTexts } from '#shared/text/screens/recovery.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { Screen } from './screen.ts';

/** The way in with the sheets, from the unlock screen. */
export class RecoverScreen extends Screen {
  async start(): Promise<void> {
    await this.button(unlockTexts.recover).press('Enter');
    await this.shown(this.say(recoverTexts.title));
  }

  code(sheet: number): Locator {
    return this.field({
      id: this.say(recoverTexts.sheet, { sheet }),
      en: this.say(recoverTexts.sheet, { sheet }),
    });
  }

  async fillRest(person: string, passphrase: string, reason: string): Promise<void> {
    await this.choose(recoverTexts.person, person);
    await this.fill(passphraseTexts.passphrase, passphrase);
    await this.fill(passphraseTexts.again, passphrase);
    await this.fill(recoverTexts.reason, reason);
  }

  async send(): Promise<void> {
    await this.press('Control+Enter');
  }
}
