import type { Page } from 'playwright';
import type { Person } from './window.ts';

/** One picture of what the window shows now, at both sizes. */
export type Shoot = (name: string) => Promise<void>;

/** Chooses a name and types the passphrase, in either language; `filled` is called before Enter. */
export async function unlockAs(page: Page, person: Person, filled: () => Promise<void>): Promise<void> {
  await page.getByRole('combobox', { name: /^(?:Nama Anda|Your name)$/ }).click();
  await page.getByRole('option', { name: person.name, exact: true }).click();
  await page.getByLabel(/^(?:Kata sandi|Passphrase)$/).fill(person.passphrase);
  await filled();
  await page.keyboard.press('Enter');
}
