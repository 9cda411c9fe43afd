import type { Locator, Page } from 'playwright';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { say, type Language, type Text, type TextParameters } from '#shared/text/text.ts';

/** What every screen shares: it is found and worked by the roles and names that a screen reader would read. */
export class Screen {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language = 'id') {
    this.page = page;
    this.language = language;
  }

  say(text: Text, parameters?: TextParameters): string {
    return say(this.language, text, parameters);
  }

  /** Waits until the screen of this title stands there. */
  async shown(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** A button of the screen itself, not of the frame around it. */
  button(text: Text, scope: Scope = this.page.getByRole('main')): Locator {
    return scope.getByRole('button', { name: this.say(text), exact: true });
  }

  /** A field by its label, with or without the words "may be empty" behind it. */
  field(label: Text, scope: Scope = this.page): Locator {
    return scope.getByRole('textbox', { name: this.#labelPattern(label) });
  }

  async fill(label: Text, value: string, scope: Scope = this.page): Promise<void> {
    await this.field(label, scope).fill(value);
  }

  /** Chooses in a list by its words. */
  async choose(label: Text, option: string, scope: Scope = this.page): Promise<void> {
    await scope.getByRole('combobox', { name: this.#labelPattern(label) }).click();
    // Lists of the system beside it have options too, but no list that opens.
    const list = this.page.getByRole('listbox');
    await list.getByRole('option', { name: option, exact: true }).click();
    await list.getByRole('option').first().waitFor({ state: 'detached' });
  }

  /** Short texts of a list, each with its Enter. */
  async addTags(label: Text, values: readonly string[], scope: Scope = this.page): Promise<void> {
    const field = scope.getByRole('combobox', { name: this.#labelPattern(label) }).or(this.field(label, scope));
    await field.focus();
    for (const value of values) {
      await this.page.keyboard.type(value);
      await this.page.keyboard.press('Enter');
    }
  }

  /** One of a few words that are all in sight. */
  async pick(option: Text, scope: Scope = this.page): Promise<void> {
    await scope.getByRole('radio', { name: this.say(option), exact: true }).press('Space');
  }

  press(...keys: readonly string[]): Promise<void> {
    return keys.reduce((before, key) => before.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Types into whatever has the focus, field after field, with Enter between them. */
  async typeFields(values: readonly string[]): Promise<void> {
    for (const value of values) {
      await this.page.keyboard.type(value);
      await this.page.keyboard.press('Enter');
    }
  }

  dialog(title: Text): Locator {
    return this.page.getByRole('dialog', { name: this.say(title) });
  }

  /** Reads what will be signed, signs by the keyboard, and waits until the dialog has gone. Returns the sentence. */
  async sign(title: Text): Promise<string> {
    const dialog = this.dialog(title);
    const sentence = await dialog.getByRole('paragraph').first().innerText();
    await this.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    return sentence;
  }

  grid(label: Text): Locator {
    return this.page.getByRole('grid', { name: this.say(label), exact: true });
  }

  /** The list with its rows, not with those that stand in for them while it is read. */
  async listed(label: Text): Promise<Locator> {
    const grid = this.grid(label).and(this.page.locator('[aria-busy="false"]'));
    await grid.waitFor();
    return grid;
  }

  /** Walks down a list with the arrows until the row that begins with these words is the active one. */
  async walkTo(label: Text, start: string): Promise<Locator> {
    const row = this.grid(label).getByRole('row', { name: new RegExp(`^${escaped(start)}`) });
    await row.waitFor();
    await this.grid(label).focus();
    await this.page.keyboard.press('Home');
    for (let step = 0; step < 50 && !(await isActive(row)); step += 1) await this.page.keyboard.press('ArrowDown');
    return row;
  }

  async openRow(label: Text, start: string): Promise<void> {
    await this.walkTo(label, start);
    await this.page.keyboard.press('Enter');
  }

  #labelPattern(label: Text): RegExp {
    return new RegExp(`^${escaped(this.say(label))}( ?\\(${escaped(this.say(kitTexts.optional))}\\))?$`);
  }
}

export type Scope = Pick<Locator, 'getByRole'>;

export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** The grid names its active row; the row itself only shows it. */
function isActive(row: Locator): Promise<boolean> {
  return row.evaluate(
    (element) => element.closest('[role="grid"]')?.getAttribute('aria-activedescendant') === element.id,
  );
}
