import { auditTexts } from '#shared/text/screens/audit.ts';
import { Screen } from './screen.ts';

export class AuditScreen extends Screen {
  /** F5, and the words of the result. */
  async run(): Promise<string> {
    await this.shown(this.say(auditTexts.title));
    await this.press('F5');
    await this.page.getByRole('heading', { name: this.say(auditTexts.head) }).waitFor({ timeout: 60_000 });
    return this.page.getByRole('main').innerText();
  }
}
