import { caseTexts } from '#shared/text/screens/cases.ts';
import { Screen } from './screen.ts';

export interface NewCase {
  readonly number: string;
  readonly title: string;
  /** As an officer types it. */
  readonly openedOn: string;
  readonly offences: readonly string[];
  readonly notes: string;
}

export interface NewPaper {
  readonly kind: string;
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
}

export class CasesScreen extends Screen {
  async arrived(): Promise<void> {
    await this.shown(this.say(caseTexts.listTitle));
  }

  async startCase(): Promise<void> {
    await this.button(caseTexts.openCase).first().press('Enter');
  }

  /** A whole form without the mouse: Enter from field to field, Ctrl+Enter to save, Ctrl+Enter to sign. */
  async openCase({ number, title, openedOn, offences, notes }: NewCase): Promise<string> {
    await this.shown(this.say(caseTexts.newTitle));
    await this.typeFields([number, title, '', openedOn]);
    await this.addTags(caseTexts.offencesLabel, offences);
    await this.field(caseTexts.notesLabel).focus();
    await this.page.keyboard.type(notes);
    await this.press('Control+Enter');
    return this.sign(caseTexts.openCase);
  }

  async recordPaper({ kind, number, date, issuer }: NewPaper): Promise<string> {
    await this.shown(this.say(caseTexts.warrantTitle));
    await this.choose(caseTexts.kindLabel, kind);
    await this.fill(caseTexts.warrantNumber, number);
    await this.fill(caseTexts.dateLabel, date);
    await this.fill(caseTexts.issuerLabel, issuer);
    await this.press('Control+Enter');
    return this.sign(caseTexts.addWarrant);
  }
}
