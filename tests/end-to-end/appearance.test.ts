import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import type { Language } from '#shared/text/text.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { Shell } from './pages/shell.ts';
import { tourInside, tourOutside, tourSheets } from './tour.ts';
import { makeTourSample, type TourSample } from './tour-sample.ts';
import { foreignWords, type ForeignWords } from './words.ts';

let sample: TourSample;
let foreign: ForeignWords;
let app: TestApp;

beforeAll(async () => {
  [sample, foreign] = await Promise.all([makeTourSample(), foreignWords()]);
});

afterEach(async () => {
  await app.close();
});

afterAll(() => {
  sample.place.remove();
});

async function open(preferences: { language: Language; theme: 'light' | 'dark' }): Promise<void> {
  app = await launchApp({ preferences, env: { TZ: 'Asia/Makassar' } });
  app.page.setDefaultTimeout(20_000);
  // The smallest screen that the forms are designed for.
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
}

/** In Electron a page cannot open another one, which axe otherwise does to gather its results. */
const axe = (page: Page) => new AxeBuilder({ page }).setLegacyMode(true);

async function barriers(page: Page): Promise<string[]> {
  const { violations } = await axe(page).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** Parts of the page that can be pushed sideways, or stand outside of the window. */
function wideParts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('body, body *')]
      .filter((element) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
        const pushed = scrolls && element.scrollWidth > element.clientWidth + 1;
        return pushed || element.getBoundingClientRect().right > window.innerWidth + 1;
      })
      .map((element) => `wider than its place: ${element.outerHTML.slice(0, 120)}`),
  );
}

const titled = (name: string, problems: readonly string[]) => problems.map((problem) => `${name}: ${problem}`);

test('in Bahasa and light: no screen holds a barrier, hangs over the edge of 1366 pixels, or keeps a word when the language is switched', async () => {
  await open({ language: 'id', theme: 'light' });
  const problems: string[] = [];
  const shell = new Shell(app.page);
  const look = async (name: string, page: Page) => {
    problems.push(
      ...titled(name, [...(await barriers(page)), ...(await wideParts(page)), ...(await foreign(page, 'id'))]),
    );
    if ((await page.getByRole('dialog').count()) > 0) return;
    await shell.switchLanguage('en');
    // Passing words go with their language.
    await expect.poll(() => page.locator('.rb-toast').count()).toBe(0);
    problems.push(...titled(`${name} in English`, [...(await foreign(page, 'en')), ...(await wideParts(page))]));
    await shell.switchLanguage('id');
  };
  await tourOutside(app, sample, 'id', look);
  await tourInside(app, sample, 'id', look);
  await tourSheets(app, sample, 'id', look);
  expect(problems).toEqual([]);
});

test('in English and dark: no screen holds a barrier, and no dialog a word of Bahasa', async () => {
  await open({ language: 'en', theme: 'dark' });
  const problems: string[] = [];
  const look = async (name: string, page: Page) => {
    problems.push(...titled(name, [...(await barriers(page)), ...(await foreign(page, 'en'))]));
  };
  await tourOutside(app, sample, 'en', look);
  await tourInside(app, sample, 'en', look);
  await tourSheets(app, sample, 'en', look);
  expect(problems).toEqual([]);
});

test('these checks see what they look for', async () => {
  await open({ language: 'id', theme: 'light' });
  await app.page.evaluate(() => {
    const planted = document.createElement('div');
    planted.append(document.createElement('img'), 'Open a catalogue');
    planted.style.cssText = 'width: 9000px; height: 1px';
    document.body.append(planted);
  });
  expect((await barriers(app.page)).join()).toContain('image-alt');
  expect(await foreign(app.page, 'id')).toEqual(['Open a catalogue']);
  expect((await wideParts(app.page)).length).toBeGreaterThan(0);
});

test('the theme changes at once, and is the same after the next start', async () => {
  await open({ language: 'id', theme: 'light' });
  await tourOutside(app, sample, 'id', () => Promise.resolve());
  const shell = new Shell(app.page);
  await shell.goTo('settings');
  const ground = () => app.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await shell.pick(settingsTexts.dark);
  await expect.poll(ground).not.toBe(light);
  const dark = await ground();
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ground()).toBe(dark);
});
