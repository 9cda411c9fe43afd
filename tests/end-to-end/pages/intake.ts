import type { Locator } from 'playwright';
import { actTexts } from '#shared/text/screens/custody.ts';
import { intakeTexts } from '#shared/text/screens/intake.ts';
import { listTexts } from '#shared/text/screens/lists.ts';
import type { Text } from '#shared/text/text.ts';
import { Screen } from './screen.ts';

/** The counter of the store; worked by keys alone. */
export class IntakeScreen extends Screen {
  async arrived(): Promise<void> {
    await this.press('Alt+w');
    await this.shown(this.say(intakeTexts.title));
  }

  row(number: string): Locator {
    return this.grid(intakeTexts.waiting).getByRole('row', { name: new RegExp(`^${number.replace('.', '\\.')} `) });
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: this.say(listTexts.panel) });
  }

  /** The arrows to the first of them, Space on each when they are several, and the letter of the act. */
  async judge(act: 'refuse' | 'putRight', numbers: readonly string[]): Promise<Locator> {
    for (const number of numbers) {
      await this.walkTo(intakeTexts.waiting, `${number} `);
      if (numbers.length > 1) await this.press('Space');
    }
    await this.press(act === 'refuse' ? 'r' : 'k');
    const dialog = this.dialog(intakeTexts[act]);
    await dialog.waitFor();
    return dialog;
  }

  /** In the open dialog: some letters of the reason, which has the focus, and the words after it. */
  async because(reason: Text, notes: string): Promise<void> {
    await this.page.keyboard.type(this.say(reason));
    await this.press('ArrowDown', 'Enter', 'Tab');
    await this.page.keyboard.type(notes);
  }

  /** With the button of the dialog; the answer of the file dialog must have been prepared. */
  async choosePhoto(dialog: Locator, name: string): Promise<void> {
    await this.button(intakeTexts.choosePhoto, dialog).press('Enter');
    await dialog.getByText(name).waitFor();
  }

  /** Gives the page a file as a mouse would drop it; the button beside it does the same by a key. */
  async drop(name: string, bytes: Buffer): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ({ name: fileName, content }) => {
        const data = new DataTransfer();
        const raw = Uint8Array.from(atob(content), (each) => each.charCodeAt(0));
        data.items.add(new File([raw], fileName, { type: 'image/png' }));
        return data;
      },
      { name, content: bytes.toString('base64') },
    );
    await this.page.dispatchEvent('.rb-drop', 'drop', { dataTransfer: transfer });
  }

  /** A on the row, and what the store writes down; Ctrl+Enter signs. */
  async accept(number: string, facts: { readonly register: string; readonly location: string }): Promise<string> {
    await this.walkTo(intakeTexts.waiting, `${number} `);
    await this.press('a');
    const dialog = this.dialog(actTexts.receive);
    await dialog.waitFor();
    // From the register number, which has the focus, past the one who receives: that is the officer.
    await this.typeFields([facts.register, facts.location, 'Iptu Penyidik']);
    await this.press('Tab');
    await this.page.keyboard.type('BA/7');
    return this.sign(actTexts.receive);
  }
}
