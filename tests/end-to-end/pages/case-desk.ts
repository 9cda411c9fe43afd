import type { Locator } from 'playwright';
import { deskTexts, letterTexts, stageFormTexts, traitTexts } from '#shared/text/screens/desk.ts';
import { scanTexts } from '#shared/text/screens/scan.ts';
import type { Text } from '#shared/text/text.ts';
import { Screen, escaped } from './screen.ts';

export interface TypedPaper {
  readonly number: string;
  /** As an officer types it. */
  readonly date: string;
  readonly signer: string;
}

/** The page of a case as its investigator's desk, worked by keys alone. */
export class CaseDesk extends Screen {
  /** Where the case stands, as the bar says it. */
  stage(): Locator {
    return this.page.getByRole('list', { name: this.say(deskTexts.line) }).locator('[aria-current="step"]');
  }

  desk(): Locator {
    return this.page.getByRole('region', { name: this.say(deskTexts.desk) });
  }

  async tab(name: Text): Promise<void> {
    const tab = this.page.getByRole('tab', { name: this.say(name), exact: true });
    await tab.press('Enter');
    await this.page.getByRole('tabpanel', { name: this.say(name), exact: true }).waitFor();
  }

  /** Alt+X: the form with the usual next stage. */
  async startChange(): Promise<void> {
    await this.press('Alt+x');
    await this.shown(this.say(stageFormTexts.title));
  }

  async fillStage(on: string, { number, date, signer }: TypedPaper): Promise<void> {
    await this.fill(stageFormTexts.on, on);
    await this.fill(stageFormTexts.number, number);
    await this.fill(stageFormTexts.paperDate, date);
    await this.fill(stageFormTexts.signer, signer);
  }

  /** Ctrl+Enter to the dialog, which says what is still missing. */
  async review(): Promise<Locator> {
    await this.press('Control+Enter');
    const dialog = this.dialog(stageFormTexts.title);
    await dialog.waitFor();
    return dialog;
  }

  /** Signs, is refused, and comes back to the form. The words of the refusal. */
  async refused(dialog: Locator): Promise<string> {
    await this.press('Control+Enter');
    const words = await dialog.getByRole('alert').innerText();
    await this.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    return words;
  }

  /** Alt+Y on the tab of the papers. */
  async startLetter(): Promise<void> {
    await this.press('Alt+y');
    await this.shown(this.say(letterTexts.add));
  }

  /** The file that the dialog answers with. */
  async chooseScan(): Promise<void> {
    await this.button(scanTexts.choose).press('Enter');
    await this.page.getByRole('button', { name: /^Lepas / }).waitFor();
  }

  signLetter(): Promise<string> {
    return this.press('Control+Enter').then(() => this.sign(letterTexts.add));
  }

  /** The dialog that corrects a stage of this name. */
  async startCorrection(stage: string): Promise<Locator> {
    const act = this.say(deskTexts.correctStage, { stage });
    await this.page.getByRole('button', { name: act, exact: true }).press('Enter');
    const dialog = this.page.getByRole('dialog', { name: act });
    await dialog.waitFor();
    return dialog;
  }

  async setTeam(name: string, task: string): Promise<string> {
    await this.button(traitTexts.setTeam).press('Enter');
    const dialog = this.dialog(traitTexts.setTeam);
    await dialog.getByLabel(this.say(traitTexts.member)).fill(name);
    await this.press('Tab');
    await this.page.keyboard.type(task);
    return this.sign(traitTexts.setTeam);
  }

  async setModus(words: string): Promise<string> {
    await this.button(traitTexts.setModus).press('Enter');
    await this.dialog(traitTexts.setModus).waitFor();
    await this.page.keyboard.type(words);
    await this.press('Enter');
    return this.sign(traitTexts.setModus);
  }

  /** The other case is found by a part of its number. */
  async link(search: string, label: string, reason: string): Promise<string> {
    await this.button(traitTexts.link).press('Enter');
    const dialog = this.dialog(traitTexts.link);
    await dialog.waitFor();
    await this.page.keyboard.type(search);
    await this.page.getByRole('option', { name: new RegExp(`^${escaped(label)}`) }).waitFor();
    await this.press('ArrowDown', 'Enter');
    await this.fill(traitTexts.linkReason, reason, dialog);
    return this.sign(traitTexts.link);
  }
}
