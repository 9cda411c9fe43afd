import type { Locator } from 'playwright';
import { caseFindTexts, findTexts } from '#shared/text/screens/finds.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { scanTexts } from '#shared/text/screens/scan.ts';
import { Screen } from './screen.ts';

export interface NewFind {
  readonly platform: string;
  readonly handle: string;
  readonly place: string;
  /** As an officer types them. */
  readonly date: string;
  readonly clock: string;
  readonly seen: readonly string[];
}

/** The list of finds, the form and the page of one; worked by keys alone. */
export class FindsScreen extends Screen {
  async arrived(): Promise<void> {
    await this.press('Alt+e');
    await this.shown(this.say(findTexts.listTitle));
  }

  /** From the platform, where the form begins, with Tab from field to field; Ctrl+Enter to save and to sign. */
  async record(found: NewFind): Promise<string> {
    await this.press('Alt+n');
    await this.shown(this.say(findTexts.newTitle));
    await this.fillForm(found);
    await this.press('Control+Enter');
    return this.sign(findTexts.record);
  }

  async fillForm({ platform, handle, place, date, clock, seen }: NewFind): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.type(platform);
    await this.press('Tab', 'Tab');
    await keyboard.type(handle);
    // Past the user id and the link.
    await this.press('Tab', 'Tab', 'Tab');
    await keyboard.type(place);
    await this.press('Tab');
    await keyboard.type(date);
    await this.press('Tab');
    await keyboard.type(clock);
    await this.addTags(findTexts.seen, seen);
  }

  /** The page of a find: its heading begins with the number. */
  async shownFind(number: string): Promise<void> {
    await this.page
      .getByRole('heading', { level: 1 })
      .filter({ hasText: new RegExp(`^${number} `) })
      .waitFor();
  }

  /** Alt+L, the file that the dialog answers with, its caption. */
  async capture(caption: string): Promise<string> {
    await this.press('Alt+l');
    await this.dialog(findTexts.capture).waitFor();
    await this.page.keyboard.type(caption);
    return this.sign(findTexts.capture);
  }

  /** Gives the page a file as a mouse would drop it: the one thing here that has no key, and a button beside it that has. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const content = bytes.toString('base64');
    const transfer = await this.page.evaluateHandle(
      ({ name: fileName, content: base64 }) => {
        const data = new DataTransfer();
        const raw = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
        data.items.add(new File([raw], fileName, { type: 'image/png' }));
        return data;
      },
      { name, content },
    );
    await this.page.dispatchEvent('.rb-drop', 'drop', { dataTransfer: transfer });
    await this.dialog(findTexts.capture).waitFor();
  }

  /** The file that the dialog answers with, as the scan of a paper. */
  async chooseScan(dialog: Locator): Promise<void> {
    await this.button(scanTexts.choose, dialog).press('Enter');
    await dialog.getByRole('button', { name: /^Lepas / }).waitFor();
  }

  /** Types a part of the find into the open dialog, and takes the first that is offered. */
  async takeIn(search: string, reason: string): Promise<string> {
    await this.button(caseFindTexts.adopt).press('Enter');
    const dialog = this.dialog(caseFindTexts.adopt);
    await dialog.waitFor();
    await this.page.keyboard.type(search);
    await this.page.getByRole('option', { name: new RegExp(`^${search}`) }).waitFor();
    await this.press('ArrowDown', 'Enter');
    await this.fill(findTexts.reasonLabel, reason, dialog);
    return this.sign(caseFindTexts.adopt);
  }

  /** Leaves a dialog with something typed in it: it asks first. */
  async cancel(): Promise<void> {
    await this.press('Escape');
    const question = this.dialog(kitTexts.leaveTitle);
    // It stands there until it is answered: the safe answer has the focus.
    await this.button(kitTexts.leaveStay, question).and(this.page.locator(':focus')).waitFor();
    await this.button(kitTexts.leaveGo, question).press('Enter');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}
