import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';

interface Axe {
  run(
    context: Document,
    options: object,
  ): Promise<{ violations: readonly { id: string; nodes: readonly { html: string }[] }[] }>;
}

/** Waits until nothing is on its way in or out: what is half there is pale. What moves for ever goes on. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    const passing = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
    await Promise.all(passing.map(({ finished }) => finished.catch(() => undefined)));
  });
}

/**
 * What keeps somebody out of the page as it stands there; all rules, or only those that are named. The builder would put
 * its whole program into the page for every look; one time is enough for as long as the document lives.
 */
export async function barriers(page: Page, ...rules: readonly string[]): Promise<string[]> {
  await settled(page);
  if (!(await page.evaluate(() => 'axe' in window)))
    await new AxeBuilder({ page }).setLegacyMode(true).withRules('document-title').analyze();
  return page.evaluate(async (only) => {
    const { axe } = window as unknown as { axe: Axe };
    const chosen = only.length === 0 ? {} : { runOnly: { type: 'rule', values: only } };
    const { violations } = await axe.run(document, { resultTypes: ['violations'], ...chosen });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
  }, rules);
}
