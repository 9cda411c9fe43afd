import type { Locator } from 'playwright';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import { Screen } from './screen.ts';

/** Making a bundle. */
export class ExportScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(handoverTexts.newTitle));
    await this.page.getByText(this.say(handoverTexts.precheck), { exact: true }).waitFor();
  }

  get make(): Locator {
    return this.button(handoverTexts.choose);
  }

  /** The answer of the folder dialog must have been prepared. */
  async export(recipient: string): Promise<string> {
    await this.fill(handoverTexts.whoLabel, recipient);
    await this.press('Control+Enter');
    await this.dialog(handoverTexts.act).waitFor();
    return this.sign(handoverTexts.act);
  }

  /** Somebody whose identity goes out; found by the code. */
  person(code: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${code} `) });
  }

  get zip(): Locator {
    return this.page.getByRole('checkbox', { name: this.say(handoverTexts.zip) });
  }

  /** The notice of the bundle that is ready. */
  async done(version: number): Promise<Locator> {
    const notice = this.page.getByRole('status').filter({ hasText: this.say(handoverTexts.doneTitle, { version }) });
    await notice.waitFor();
    return notice;
  }
}
