import type { Locator } from 'playwright';
import { secondTexts } from '#shared/text/screens/second.ts';
import { Screen } from './screen.ts';

/** The dialog in which a second person reads and signs, on whatever screen it comes. */
export class SecondDialog extends Screen {
  get box(): Locator {
    return this.dialog(secondTexts.title);
  }

  /** Every field of the entry, name and value. */
  async fields(): Promise<Record<string, string>> {
    await this.box.waitFor();
    const list = this.box.getByRole('region', { name: this.say(secondTexts.fields) });
    const [names, values] = await Promise.all([list.locator('dt').allInnerTexts(), list.locator('dd').allInnerTexts()]);
    return Object.fromEntries(names.map((name, index) => [name, values[index] ?? '']));
  }

  async chooseSecond(option: string): Promise<void> {
    await this.choose(secondTexts.second, option, this.box);
  }

  async typePassphrase(passphrase: string): Promise<void> {
    await this.fill(secondTexts.passphrase, passphrase, this.box);
    await this.press('Control+Enter');
  }

  async decline(): Promise<void> {
    await this.button(secondTexts.decline, this.box).press('Enter');
    await this.box.waitFor({ state: 'detached' });
  }
}
