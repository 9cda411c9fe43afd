import type { Locator } from 'playwright';
import { itemTexts } from '#shared/text/screens/items.ts';
import { Screen } from './screen.ts';

/** The list of items, of one case or of all. */
export class ItemList extends Screen {
  async row(number: string): Promise<Locator> {
    const row = this.grid(itemTexts.listTitle).getByRole('row', { name: new RegExp(`^${number}\\b`) });
    await row.waitFor();
    return row;
  }

  textOf(number: string): Promise<string> {
    return this.row(number).then((row) => row.innerText());
  }

  async open(number: string): Promise<void> {
    await this.openRow(itemTexts.listTitle, number);
    await this.page.getByRole('heading', { level: 1, name: new RegExp(`^${number} · `) }).waitFor();
  }

  /** Space on each of them. */
  async select(numbers: readonly string[]): Promise<void> {
    for (const number of numbers) {
      await this.walkTo(itemTexts.listTitle, number);
      await this.press('Space');
    }
  }

  async selectAll(): Promise<void> {
    await this.press('Alt+a');
    await this.button(itemTexts.selectNone).waitFor();
  }
}
