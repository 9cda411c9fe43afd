import type { Locator } from 'playwright';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { courtTexts } from '#shared/text/screens/court.ts';
import type { Text } from '#shared/text/text.ts';
import { escaped, Screen } from './screen.ts';

export interface NewApplication {
  readonly number: string;
  /** As an officer types it. */
  readonly date: string;
  readonly court?: string;
}

export interface NewDecision {
  readonly outcome: 'granted' | 'refused';
  readonly number: string;
  readonly date: string;
  readonly receivedOn: string;
}

export interface NewRuling {
  readonly number: string;
  readonly date: string;
  readonly court: string;
  readonly outcome: 'unlawful' | 'unlawful-return' | 'dismissed';
  /** How its line in the list begins. */
  readonly seizure: string;
  readonly item: string;
}

/** The papers of a case, and the forms that they are recorded with. */
export class CourtScreen extends Screen {
  async openPapers(): Promise<void> {
    await this.page.getByRole('tab', { name: this.say(caseTexts.tabPapers), exact: true }).press('Enter');
    await this.page.getByRole('heading', { name: this.say(courtTexts.standing) }).waitFor();
  }

  /** Items of a seizure that stand alike, found by one of their numbers. */
  group(number: string): Locator {
    const link = this.page.getByRole('button', { name: this.say(courtTexts.openItem, { number }), exact: true });
    return this.page.locator('.rb-court-group').filter({ has: link });
  }

  application(number: string): Locator {
    return this.page
      .getByRole('region', { name: this.say(courtTexts.applications) })
      .getByRole('listitem')
      .filter({ has: this.page.getByText(number, { exact: true }) });
  }

  async askFor(item: string): Promise<void> {
    await this.button(courtTexts.applyApproval, this.group(item)).press('Enter');
    await this.shown(this.say(courtTexts.applicationTitle));
  }

  async fillApplication({ number, date, court }: NewApplication): Promise<void> {
    await this.fill(courtTexts.numberLabel, number);
    await this.typeDay(courtTexts.dateLabel, date);
    if (court !== undefined) await this.fill(courtTexts.courtLabel, court);
  }

  /** Types a day and leaves the field, whose calendar closes then. */
  async typeDay(label: Text, date: string): Promise<void> {
    await this.fill(label, date);
    await this.press('Tab');
  }

  async decide(application: string, { outcome, number, date, receivedOn }: NewDecision): Promise<string> {
    await this.button(courtTexts.decide, this.application(application)).press('Enter');
    await this.shown(this.say(courtTexts.decisionTitle));
    await this.pick(courtOutcomeTexts[outcome]);
    await this.fill(courtTexts.numberLabel, number);
    await this.typeDay(courtTexts.dateLabel, date);
    await this.typeDay(courtTexts.receivedLabel, receivedOn);
    await this.press('Control+Enter');
    return this.sign(courtTexts.decide);
  }

  async askAgain(application: string, again: NewApplication): Promise<string> {
    await this.button(courtTexts.applyAgain, this.application(application)).press('Enter');
    await this.shown(this.say(courtTexts.againTitle));
    await this.fillApplication(again);
    await this.press('Control+Enter');
    return this.sign(courtTexts.applyAgain);
  }

  async rule({ number, date, court, outcome, seizure, item }: NewRuling): Promise<string> {
    await this.press('Alt+r');
    await this.shown(this.say(courtTexts.rulingTitle));
    await this.fillApplication({ number, date, court });
    await this.chooseStarting(courtTexts.outcomeLabel, this.say(courtOutcomeTexts[outcome]));
    await this.chooseStarting(courtTexts.seizureLabel, seizure);
    await this.chooseStarting(courtTexts.itemsLabel, item);
    await this.press('Control+Enter');
    return this.sign(courtTexts.rule);
  }

  /** By keys: the list is opened and walked down until the line that begins so is the active one. */
  async chooseStarting(label: Text, start: string): Promise<void> {
    const field = this.page.getByRole('combobox', { name: new RegExp(`^${this.say(label)}`) });
    await field.focus();
    await this.press('ArrowDown');
    // Lists of other fields may still be fading away.
    const list = this.page.locator(`[id="${(await field.getAttribute('aria-controls')) ?? ''}"]`);
    const wanted = list.getByRole('option').filter({ hasText: new RegExp(`^${escaped(start)}`) });
    await wanted.first().waitFor();
    for (let step = 0; step < 20 && !(await isActive(wanted.first())); step += 1) await this.press('ArrowDown');
    await this.press('Enter');
  }
}

function isActive(option: Locator): Promise<boolean> {
  return option.evaluate((element) => element.hasAttribute('data-combobox-selected'));
}
