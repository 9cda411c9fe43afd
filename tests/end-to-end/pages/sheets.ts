import type { Locator } from 'playwright';
import { paperTexts, sheetsTexts } from '#shared/text/screens/recovery.ts';
import { Screen } from './screen.ts';

/** New recovery sheets, shown once, in place of everything else. */
export class SheetsScreen extends Screen {
  get papers(): Locator {
    return this.page.getByRole('article', { name: new RegExp(`^${this.say(paperTexts.title)} \\d+$`) });
  }

  get done(): Locator {
    return this.button(sheetsTexts.done);
  }

  async arrived(): Promise<void> {
    await this.papers.first().waitFor();
  }

  /** As a person reads it off the paper: groups parted by spaces. */
  async codes(): Promise<string[]> {
    await this.arrived();
    const papers = await this.papers.all();
    return Promise.all(papers.map(async (paper) => (await paper.locator('code').allInnerTexts()).join(' ')));
  }

  /** Types every group that is asked for, from the papers, and goes on. */
  async passOn(): Promise<string[]> {
    const codes = await this.codes();
    for (const field of await this.page.getByRole('main').getByRole('textbox').all())
      await field.fill(askedGroup(codes, await nameOf(field)));
    await this.done.press('Enter');
    await this.papers.first().waitFor({ state: 'detached' });
    return codes;
  }
}

/** "Kelompok 7" of the only sheet, "Lembar 2, kelompok 7" of several: numbers in their order. */
export function askedGroup(codes: readonly string[], label: string): string {
  const numbers = [...label.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [sheet = 1, group = 0] = numbers.length === 1 ? [1, ...numbers] : numbers;
  return codes[sheet - 1]?.split(' ')[group - 1] ?? '';
}

const nameOf = (field: Locator) =>
  field.evaluate((element) => (element as HTMLInputElement).labels?.[0]?.textContent ?? '');
