import type { Locator } from 'playwright';
import { welcomeTexts } from '#shared/text/screens/welcome.ts';
import type { Text } from '#shared/text/text.ts';
import { escaped, Screen } from './screen.ts';

/** The first screen: what was opened before, and the ways to begin. */
export class WelcomeScreen extends Screen {
  /** The buttons hold a title and a line of help; they are told by the title. */
  way(title: Text): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(this.say(title))}`) });
  }

  async create(): Promise<void> {
    await this.way(welcomeTexts.create).press('Enter');
  }

  /** The answer of the file dialog must have been prepared. */
  async open(): Promise<void> {
    await this.way(welcomeTexts.open).press('Enter');
  }

  async verify(): Promise<void> {
    await this.way(welcomeTexts.verify).press('Enter');
  }
}
