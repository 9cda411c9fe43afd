import type { Locator } from 'playwright';
import type { ItemClass } from '#shared/domain/item/events.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { classTexts } from '#shared/text/terms.ts';
import { Screen } from './screen.ts';

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
    return this.page.getByRole('group', { name: this.say(seizureTexts.row, { number }), exact: true });
  }

  /** Alt+I gives a row of the last one's class with the focus in its description. */
  async addItem(number: number, itemClass: ItemClass, description: string): Promise<Locator> {
    if (number > 1) await this.press('Alt+i');
    return this.fillItem(number, itemClass, description);
  }

  async fillItem(number: number, itemClass: ItemClass, description: string): Promise<Locator> {
    const row = this.item(number);
    await row.waitFor();
    await this.choose(seizureTexts.class, this.say(classTexts[itemClass]), row);
    await this.fill(seizureTexts.description, description, row);
    return row;
  }

  async save(): Promise<string> {
    await this.press('Control+Enter');
    return this.sign(seizureTexts.title);
  }
}
