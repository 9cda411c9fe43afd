import type { Locator } from 'playwright';
import { attachmentTexts } from '#shared/text/screens/attachments.ts';
import { fileTexts, hashTexts } from '#shared/text/screens/files.ts';
import { itemTexts, timelineTexts } from '#shared/text/screens/items.ts';
import { say, type Text } from '#shared/text/text.ts';
import { escaped, Screen } from './screen.ts';

/** One item's page: acts, timeline, file list, attachments. */
export class ItemScreen extends Screen {
  async arrived(number: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: new RegExp(`^${number} · `) }).waitFor();
  }

  get timeline(): Locator {
    return this.page.getByRole('region', { name: this.say(itemTexts.timeline) });
  }

  point(title: Text): Locator {
    return this.timeline.getByRole('listitem').filter({ has: this.page.getByText(this.say(title), { exact: true }) });
  }

  /** The pencil of an entry, pressed. */
  async openCorrection(event: Text): Promise<Locator> {
    const pencil = `${this.say(timelineTexts.correct)}: ${this.say(event)}`;
    await this.page.getByRole('button', { name: pencil, exact: true }).first().press('Enter');
    const dialog = this.dialog(timelineTexts.correctTitle);
    await dialog.waitFor();
    return dialog;
  }

  /** In an open correction: a field by its label, with or without "needed" behind it. */
  corrected(label: Text, dialog: Locator): Locator {
    return dialog.getByRole('textbox', { name: new RegExp(`^${escaped(this.say(label))}( \\(.*\\))?$`) });
  }

  async correct(event: Text, field: Text, value: string, reason: string): Promise<string> {
    const dialog = await this.openCorrection(event);
    await this.corrected(field, dialog).fill(value);
    await this.fill(timelineTexts.reason, reason, dialog);
    return this.sign(timelineTexts.correctTitle);
  }

  /** The answer of the file dialog must have been prepared. */
  async attach(caption: string): Promise<string> {
    await this.press('Alt+l');
    const dialog = this.dialog(attachmentTexts.add);
    await this.fill(attachmentTexts.caption, caption, dialog);
    return this.sign(attachmentTexts.add);
  }

  async viewPicture(caption: string): Promise<Locator> {
    await this.button(attachmentTexts.preview).press('Enter');
    const picture = this.page.getByRole('img', { name: caption, exact: true });
    await picture.waitFor();
    return picture;
  }

  /** The answer of the folder dialog must have been prepared. */
  async hashFolder(number: string): Promise<string> {
    const title = { id: say('id', hashTexts.title, { number }), en: say('en', hashTexts.title, { number }) };
    await this.press('Alt+h');
    const dialog = this.dialog(title);
    await dialog.waitFor();
    await this.button(hashTexts.folder, dialog).press('Enter');
    await dialog.getByRole('button', { name: this.say(title), disabled: false }).waitFor();
    return this.sign(title);
  }

  get fileList(): Locator {
    return this.page.getByRole('region', { name: this.say(fileTexts.list) });
  }

  /** On the page of the list. */
  get fileSearch(): Locator {
    return this.page.getByRole('textbox', { name: this.say(fileTexts.search) });
  }

  async showFiles(): Promise<Locator> {
    await this.press('Alt+f');
    const grid = this.grid(fileTexts.list);
    await grid.waitFor();
    return grid;
  }
}
