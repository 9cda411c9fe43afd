import type { Page } from 'playwright';

/**
 * What counts as a step: one key or combination that is pressed, and the text of one field, however long it is.
 * Everything between the open form and the recorded seizure goes through here.
 */
export class Hands {
  steps = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async key(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#page.keyboard.press(key);
    this.steps += keys.length;
  }

  /** Only the last letter goes by its key: the others would take half a minute and tell nothing more. */
  async text(words: string): Promise<void> {
    await this.#page.keyboard.insertText(words.slice(0, -1));
    await this.#page.keyboard.type(words.slice(-1));
    this.steps += 1;
  }

  /** A field and the Enter that leaves it. */
  async field(words: string): Promise<void> {
    await this.text(words);
    await this.key('Enter');
  }

  /** The cells of a row from its description on, Enter between them; an empty text leaves what stands there. */
  async row(key: string, cells: readonly string[]): Promise<void> {
    await this.key(key);
    for (const [index, cell] of cells.entries()) {
      if (index > 0) await this.key('Enter');
      if (cell !== '') await this.text(cell);
    }
  }
}
