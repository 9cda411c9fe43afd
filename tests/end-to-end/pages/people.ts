import type { Locator } from 'playwright';
import type { OpeningReason } from '#shared/domain/restricted/events.ts';
import type { HoldMeasure } from '#shared/domain/hold/events.ts';
import { holdMeasureTexts } from '#shared/text/holds.ts';
import { holdTexts } from '#shared/text/screens/holds.ts';
import { peopleTexts } from '#shared/text/screens/people.ts';
import { openingReasonTexts, personRoleTexts, restrictedKindTexts } from '#shared/text/terms.ts';
import type { PersonRole } from '#shared/domain/person/events.ts';
import { Screen } from './screen.ts';

type ReasonCode = OpeningReason['code'];

export interface TypedHold {
  readonly measure: HoldMeasure;
  readonly from: string;
  readonly until: string;
  readonly number: string;
}

/** The people of a case. */
export class PeopleTab extends Screen {
  async arrived(): Promise<void> {
    await this.page.getByRole('tab', { name: this.say(peopleTexts.tab), exact: true }).click();
    await this.page.getByRole('heading', { name: this.say(peopleTexts.title) }).waitFor();
  }

  person(code: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: code, exact: true }) });
  }

  eye(code: string): Locator {
    return this.page.getByRole('button', { name: this.say(peopleTexts.openOf, { code }), exact: true });
  }

  faceEye(code: string): Locator {
    const kind = this.say(restrictedKindTexts['face-photo']);
    return this.page.getByRole('button', { name: this.say(peopleTexts.openFileOf, { code, kind }), exact: true });
  }

  /** The whole gesture by the keyboard: the eye, the reason, Enter. */
  async open(eye: Locator, reason: ReasonCode): Promise<void> {
    await eye.press('Enter');
    await this.chooseReason(reason);
    await this.press('Enter');
    await this.page.getByRole('dialog').waitFor({ state: 'detached' });
  }

  async chooseReason(reason: ReasonCode): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('radio', { name: this.say(openingReasonTexts[reason]), exact: true }).press('Space');
  }

  get coverNow(): Locator {
    return this.page.getByRole('button', { name: this.say(peopleTexts.coverNow), exact: true });
  }

  async record(role: PersonRole, fields: Readonly<Record<'name' | 'birthDate' | 'parents', string>>): Promise<string> {
    await this.press('Alt+o');
    await this.shown(this.say(peopleTexts.newTitle));
    await this.choose(peopleTexts.firstRole, this.say(personRoleTexts[role]));
    await this.fill(peopleTexts.name, fields.name);
    await this.fill(peopleTexts.birthDate, fields.birthDate);
    await this.fill(peopleTexts.parents, fields.parents);
    await this.press('Control+Enter');
    return this.sign(peopleTexts.record);
  }

  async grant(name: string, office: string, reason: string): Promise<string> {
    await this.button(peopleTexts.grant).press('Enter');
    const dialog = this.dialog(peopleTexts.grant);
    if ((await dialog.getByRole('combobox').inputValue()) === '')
      await this.choose(peopleTexts.grantWho, `${name}, ${office}`, dialog);
    await this.fill(peopleTexts.grantReason, reason, dialog);
    return this.sign(peopleTexts.grant);
  }

  holdButton(code: string): Locator {
    return this.page.getByRole('button', { name: this.say(holdTexts.recordOf, { code }), exact: true });
  }

  /** The dialog with everything typed, not signed yet. Days as an officer types them. */
  async fillHold(code: string, { measure, from, until, number }: TypedHold): Promise<Locator> {
    await this.holdButton(code).press('Enter');
    const dialog = this.dialog(holdTexts.record);
    await this.choose(holdTexts.measure, this.say(holdMeasureTexts[measure]), dialog);
    await this.fill(holdTexts.from, from, dialog);
    await this.fill(holdTexts.until, until, dialog);
    await this.fill(holdTexts.number, number, dialog);
    return dialog;
  }

  async revoke(name: string, reason: string): Promise<string> {
    await this.page.getByRole('button', { name: this.say(peopleTexts.revokeOf, { name }), exact: true }).press('Enter');
    await this.fill(peopleTexts.revokeReason, reason, this.dialog(peopleTexts.revoke));
    return this.sign(peopleTexts.revoke);
  }
}
