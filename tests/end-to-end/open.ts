import { launchApp, type AppOptions, type TestApp } from '../support/app.ts';
import { CasesScreen } from './pages/cases.ts';
import { ItemList } from './pages/items.ts';
import { UnlockScreen } from './pages/unlock.ts';
import { WelcomeScreen } from './pages/welcome.ts';
import { caseTexts } from '#shared/text/screens/cases.ts';
import type { Sample } from './sample.ts';

/** The window on the unlock screen of the sample. */
export async function startAt(sample: Sample, options: AppOptions = {}): Promise<TestApp> {
  const app = await launchApp({ preferences: { language: 'id' }, ...options });
  app.page.setDefaultTimeout(60_000);
  await app.answerDialogs(sample.folder);
  await new WelcomeScreen(app.page).open();
  return app;
}

export async function unlock(app: TestApp, sample: Sample): Promise<void> {
  await new UnlockScreen(app.page).unlock(sample.passphrase);
}

/** The window on the page of one item. */
export async function openItem(sample: Sample, number: string, options: AppOptions = {}): Promise<TestApp> {
  const app = await startAt(sample, options);
  await unlock(app, sample);
  const cases = new CasesScreen(app.page);
  await cases.arrived();
  await cases.openRow(caseTexts.listTitle, sample.caseNumber);
  await new ItemList(app.page).open(number);
  return app;
}

/** Everything that the page holds as text: shown or not, and what is typed into its fields. */
export function everythingOn(app: TestApp): Promise<string> {
  return app.page.evaluate(
    () =>
      document.documentElement.outerHTML +
      [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value).join('\n'),
  );
}

/**
 * What of the code of a sheet stands in a text: a group by itself, or two neighbours run together. Five characters inside a
 * longer word are chance: a page is long, and full of drawings and digests.
 */
export function groupsIn(text: string, code: string): string[] {
  const words = new Set(text.split(/[^0-9A-Za-z]+/));
  const groups = code.split(' ');
  return groups.filter((group, at) => words.has(group) || (at > 0 && text.includes(`${groups[at - 1] ?? ''}${group}`)));
}
