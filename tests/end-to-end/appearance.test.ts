import path from 'node:path';
import type { Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { settingsTexts } from '#shared/text/screens/settings.ts';
import type { Language } from '#shared/text/text.ts';
import { launchApp, type TestApp } from '../support/app.ts';
import { barriers, settled } from './barriers.ts';
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
  app.page.setDefaultTimeout(60_000);
  // The smallest screen that the forms are designed for.
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1366, 768);
  });
}

/** Give RANTAI_PICTURES a folder, and every screen is kept there as it was looked at. */
const album = process.env['RANTAI_PICTURES'];
let pictures = 0;
async function keep(page: Page, name: string): Promise<void> {
  if (album === undefined) return;
  const file = `${String(++pictures).padStart(3, '0')}-${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.png`;
  await page.screenshot({ path: path.join(album, file) });
}

/** Switches where the screen stands, past a dialog that is open: its words change too. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.evaluate((value) => {
    document.querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`)?.click();
  }, language);
  await expect.poll(() => page.evaluate(() => document.documentElement.lang)).toBe(language);
  // Passing words go with their language.
  await expect.poll(() => page.locator('.rb-toast').count()).toBe(0);
}

/** Paints the page in a theme as its preference does, and waits until no colour is on its way. */
async function shine(page: Page, theme: 'light' | 'dark'): Promise<void> {
  await page.evaluate((value) => {
    document.documentElement.setAttribute('data-mantine-color-scheme', value);
  }, theme);
  await settled(page);
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

test('in both languages and both themes: no screen holds a barrier, hangs over the edge of 1366 pixels, or keeps a word when the language is switched', async () => {
  await open({ language: 'id', theme: 'light' });
  const problems: string[] = [];
  const look = async (name: string, page: Page) => {
    problems.push(
      ...titled(name, [...(await barriers(page)), ...(await wideParts(page)), ...(await foreign(page, 'id'))]),
    );
    await keep(page, name);
    await speak(page, 'en');
    await shine(page, 'dark');
    problems.push(
      ...titled(`${name} in English and dark`, [
        // What the other theme can spoil.
        ...(await barriers(page, 'color-contrast')),
        ...(await wideParts(page)),
        ...(await foreign(page, 'en')),
      ]),
    );
    await keep(page, `${name} en dark`);
    await shine(page, 'light');
    await speak(page, 'id');
  };
  await tourOutside(app, sample, 'id', look);
  await tourInside(app, sample, 'id', look);
  await tourSheets(app, sample, 'id', look);
  expect(problems).toEqual([]);
}, 900_000);

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
  await shine(app.page, 'dark');
  const painted = await ground();
  await shine(app.page, 'light');
  await shell.pick(settingsTexts.dark);
  expect(painted).not.toBe(light);
  await expect.poll(ground).toBe(painted);
  await app.page.reload();
  await app.page.getByRole('heading', { level: 1 }).waitFor();
  expect(await ground()).toBe(painted);
});
