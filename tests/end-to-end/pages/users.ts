import type { Locator } from 'playwright';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { recoveryTexts } from '#shared/text/screens/recovery.ts';
import { usersTexts } from '#shared/text/screens/users.ts';
import type { Text } from '#shared/text/text.ts';
import { Screen } from './screen.ts';

export interface NewUser {
  readonly name: string;
  readonly role: string;
  readonly passphrase: string;
  readonly lastDay?: string;
}

/** The people of the catalogue and the acts on their accounts. */
export class UsersScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(usersTexts.title));
  }

  get details(): Locator {
    return this.page.getByRole('complementary', { name: this.say(usersTexts.details) });
  }

  /** What follows from a removal that was begun here. */
  get afterRemoval(): Locator {
    return this.page.getByRole('status').filter({ hasText: this.say(usersTexts.afterOld) });
  }

  /** A line of the list, as it is read out. */
  textOf(name: string): Promise<string> {
    return this.grid(usersTexts.title)
      .getByRole('row', { name: new RegExp(`^${name}`) })
      .innerText();
  }

  /** Fills the form and reads what will be signed before signing it. */
  async add({ name, role, passphrase, lastDay }: NewUser): Promise<string> {
    await this.press('Alt+n');
    await this.shown(this.say(usersTexts.addTitle));
    await this.fill(usersTexts.name, name);
    await this.choose(usersTexts.role, role);
    if (lastDay !== undefined) await this.fill(usersTexts.lastDay, lastDay);
    await this.fill(passphraseTexts.passphrase, passphrase);
    await this.fill(passphraseTexts.again, passphrase);
    await this.press('Control+Enter');
    await this.dialog(usersTexts.add).waitFor();
    const sentence = await this.sign(usersTexts.add);
    await this.arrived();
    return sentence;
  }

  async open(name: string): Promise<void> {
    await this.openRow(usersTexts.title, name);
    await this.details.getByRole('heading', { name }).waitFor();
  }

  /** One of the acts in the panel of the open account, with its reason. */
  async act(
    act: Text,
    reason: string,
    fill: (dialog: Locator) => Promise<void> = () => Promise.resolve(),
  ): Promise<string> {
    await this.button(act, this.details).press('Enter');
    const dialog = this.dialog(act);
    await dialog.waitFor();
    await fill(dialog);
    await this.fill(usersTexts.reason, reason, dialog);
    return this.sign(act);
  }

  async revokeRecovery(reason: string): Promise<void> {
    await this.button(recoveryTexts.revoke).press('Enter');
    await this.fill(recoveryTexts.reason, reason, this.dialog(recoveryTexts.revoke));
    await this.sign(recoveryTexts.revoke);
  }

  async establishRecovery(passphrase: string): Promise<void> {
    await this.button(recoveryTexts.establish).press('Enter');
    const dialog = this.dialog(recoveryTexts.establish);
    await this.fill(recoveryTexts.establishPassphrase, passphrase, dialog);
    await this.press('Control+Enter');
  }
}
