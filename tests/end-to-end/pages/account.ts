import { accountTexts } from '#shared/text/screens/account.ts';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { Screen } from './screen.ts';

/** One's own account: the passphrase, and leaving the place to another. */
export class Account extends Screen {
  async openMenu(name: string): Promise<void> {
    await this.page.getByRole('button', { name: this.say(accountTexts.menu, { name }) }).press('Enter');
    await this.page.getByRole('menu').waitFor();
  }

  async changePassphrase(name: string, current: string, next: string): Promise<void> {
    await this.openMenu(name);
    await this.page.getByRole('menuitem', { name: this.say(accountTexts.changePassphrase) }).press('Enter');
    const dialog = this.dialog(accountTexts.changePassphrase);
    await this.fill(accountTexts.current, current, dialog);
    await this.fill(passphraseTexts.fresh, next, dialog);
    await this.fill(passphraseTexts.again, next, dialog);
    await this.press('Control+Enter');
  }

  /** By the key for switching; then the other person unlocks. */
  async switchTo(name: string, passphrase: string): Promise<void> {
    await this.press('Control+Shift+l');
    await this.signIn(name, passphrase);
  }

  /** On the unlock screen of several people. */
  async signIn(name: string, passphrase: string): Promise<void> {
    await this.field(unlockTexts.passphrase).waitFor();
    const chooser = this.page.getByRole('combobox', { name: this.say(unlockTexts.person) });
    if ((await chooser.count()) > 0) await this.choose(unlockTexts.person, name);
    await this.fill(unlockTexts.passphrase, passphrase);
    await this.press('Enter');
  }
}
