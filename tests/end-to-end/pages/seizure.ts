import type { Locator } from 'playwright';
import type { ItemClass } from '#shared/domain/item/events.ts';
import type { MissingCode } from '#shared/domain/seizure/missing.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { missingTexts } from '#shared/text/seizing.ts';
import { classTexts } from '#shared/text/terms.ts';
import { escaped, Screen } from './screen.ts';

export interface SeizureFacts {
  readonly place: string;
  readonly date: string;
  readonly clock: string;
  readonly holder: string;
  readonly witnesses: readonly string[];
}

/** The form of a whole seizure. */
export class SeizureScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(seizureTexts.title));
  }

  async fillHead({ place, date, clock, holder, witnesses }: SeizureFacts): Promise<void> {
    await this.fill(seizureTexts.place, place);
    await this.fill(kitTexts.date, date);
    await this.fill(kitTexts.time, clock);
    await this.fill(seizureTexts.holder, holder);
    await this.addTags(seizureTexts.witnesses, witnesses);
  }

  item(number: number): Locator {
    return this.page.getByRole('row', { name: this.say(seizureTexts.row, { number }), exact: true });
  }

  /** What stands below the grid for the row that somebody is in. */
  get details(): Locator {
    const start = this.say(gridTexts.detailsOf, { name: '' }).trim();
    return this.page.getByRole('group', { name: new RegExp(`^${escaped(start)}`) });
  }

  /** Alt+I gives a row of the last one's class with the focus in its description. */
  async addItem(number: number, itemClass: ItemClass, description: string): Promise<Locator> {
    if (number > 1) await this.press('Alt+i');
    return this.fillItem(number, itemClass, description);
  }

  async fillItem(number: number, itemClass: ItemClass, description: string): Promise<Locator> {
    const row = this.item(number);
    await row.waitFor();
    await this.fill(seizureTexts.description, description, row);
    await row.getByRole('combobox').selectOption(this.say(classTexts[itemClass]));
    return row;
  }

  /** One line of what is missing for minutes and receipt. */
  missing(code: MissingCode): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${escaped(this.say(missingTexts[code]))}`) });
  }

  /** A photo dragged onto a row, as from a folder of the system. */
  async drop(number: number, name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], fileName));
        return data;
      },
      [name, [...bytes]] as const,
    );
    await this.item(number).dispatchEvent('drop', { dataTransfer: transfer });
  }

  /** As if a spreadsheet had put it on the clipboard: into whatever has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate((content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    }, text);
  }

  async save(): Promise<string> {
    await this.press('Control+Enter');
    return this.sign(seizureTexts.title);
  }
}
