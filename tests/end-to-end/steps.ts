import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { test } from 'vitest';
import { projectRoot } from '../../build/electron.ts';

/** Where a failed step leaves its picture of the window. */
const pictures = path.join(projectRoot, 'out', 'tests');

export type Step = (title: string, run: () => Promise<void>) => void;

/** Tests that build on each other: after one that failed the others say so at once, instead of waiting for what cannot come. */
export function story(page: () => Page): Step {
  let failed: string | null = null;
  return (title, run) => {
    test(title, async (context) => {
      context.skip(failed !== null, `after "${failed ?? ''}" failed`);
      try {
        await run();
      } catch (error) {
        failed = title;
        await picture(page(), title);
        throw error;
      }
    });
  };
}

async function picture(page: Page, title: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  const name = title.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  await page.screenshot({ path: path.join(pictures, `${name}.png`) }).catch(() => undefined);
}
