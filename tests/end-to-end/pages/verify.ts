import type { Locator } from 'playwright';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { Screen } from './screen.ts';

/** Verifying a bundle, before or behind the lock. */
export class VerifyScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(verifyTexts.title));
  }

  /** The answer of the file dialog must have been prepared. */
  async chooseFolder(name: string): Promise<void> {
    await this.button(verifyTexts.chooseFolder).press('Enter');
    await this.button({
      id: this.say(verifyTexts.remove, { name }),
      en: this.say(verifyTexts.remove, { name }),
    }).waitFor();
  }

  async chooseZip(name: string): Promise<void> {
    await this.button(verifyTexts.chooseZip).press('Enter');
    await this.button({
      id: this.say(verifyTexts.remove, { name }),
      en: this.say(verifyTexts.remove, { name }),
    }).waitFor();
  }

  async trust(key: string): Promise<void> {
    await this.fill(verifyTexts.trust, key);
    await this.press('Enter');
  }

  /** The key in the form, when the bundle of that place stands there as chosen. */
  async keyBeside(path: string): Promise<string> {
    await this.page.getByText(path, { exact: true }).waitFor();
    return this.field(verifyTexts.trust).inputValue();
  }

  /** The result for this bundle, when it is there. */
  async result(name: string): Promise<Locator> {
    const region = this.page.getByRole('region', { name: this.say(verifyTexts.result, { name }) });
    await region.waitFor({ timeout: 60_000 });
    return region;
  }
}
