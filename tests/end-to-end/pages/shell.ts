import { shellTexts } from '#shared/text/screens/shell.ts';
import type { Language } from '#shared/text/text.ts';
import { Screen } from './screen.ts';

/** The digit that goes with Alt. */
const sections = {
  cases: 1,
  items: 2,
  handovers: 3,
  verify: 4,
  audit: 5,
  backups: 6,
  openings: 7,
  users: 8,
  settings: 9,
} as const;
export type SectionName = keyof typeof sections;

/** The frame around every screen behind the lock. */
export class Shell extends Screen {
  /** Alt and the number of the section. */
  async goTo(section: SectionName): Promise<void> {
    await this.press(`Alt+${String(sections[section])}`);
    await this.page
      .getByRole('navigation', { name: this.say(shellTexts.navigation) })
      .getByRole('button', { name: this.say(shellTexts[section]), exact: true })
      .and(this.page.locator('[aria-current="page"]'))
      .waitFor();
  }

  /** Ctrl+K, some words, Enter on what was found first. */
  async find(words: string, found: string | RegExp): Promise<void> {
    await this.press('Control+k');
    const palette = this.page.getByRole('dialog', { name: this.say(shellTexts.palette) });
    await palette.getByRole('textbox').fill(words);
    await palette
      .getByRole('button', { name: found })
      .or(palette.getByRole('option', { name: found }))
      .first()
      .waitFor();
    await this.press('Enter');
    await palette.waitFor({ state: 'detached' });
  }

  lock(): Promise<void> {
    return this.press('Control+l');
  }

  async switchLanguage(to: Language): Promise<void> {
    await this.page.getByRole('radio', { name: to.toUpperCase(), exact: true }).press('Space');
  }
}
