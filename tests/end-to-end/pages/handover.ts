import type { Locator } from 'playwright';
import type { HandoverStage } from '#shared/domain/handover/events.ts';
import { handoverTexts } from '#shared/text/screens/handover.ts';
import { stageTexts } from '#shared/text/terms.ts';
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
  async done(version: number, stage: HandoverStage): Promise<Locator> {
    const title = this.say(handoverTexts.doneTitle, { version, stage: this.say(stageTexts[stage]) });
    const notice = this.page.getByRole('status').filter({ hasText: title });
    await notice.waitFor();
    return notice;
  }
}
