import type { Text } from '#shared/text/text.ts';
import { backupTexts } from '#shared/text/screens/backup.ts';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import { Screen } from './screen.ts';

/** Making, drilling and restoring. The answers of the file dialogs must have been prepared. */
export class BackupsScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(backupTexts.title));
  }

  async make(): Promise<string> {
    await this.press('Alt+c');
    const sentence = await this.signed(backupTexts.make);
    await this.notice(backupTexts.madeTitle);
    return sentence;
  }

  async drill(): Promise<string> {
    await this.press('Alt+u');
    return this.signed(backupTexts.drill);
  }

  async signed(act: Text): Promise<string> {
    await this.dialog(act).waitFor();
    return this.sign(act);
  }

  async notice(title: Text): Promise<void> {
    await this.page.getByText(this.say(title), { exact: true }).waitFor({ timeout: 60_000 });
  }

  async startRestore(): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`^${this.say(welcomeTexts.restore)}`) }).press('Enter');
    await this.shown(this.say(backupTexts.restoreTitle));
  }
}
