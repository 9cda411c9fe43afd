import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { caseTexts } from '#shared/text/screens/cases.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { foundIn, foundUnder, planted } from '../support/planted.ts';
import { startAt } from './open.ts';
import { CasesScreen } from './pages/cases.ts';
import { PeopleTab } from './pages/people.ts';
import { Screen } from './pages/screen.ts';
import { Shell } from './pages/shell.ts';
import { child, makePeopleSample, type PeopleSample } from './people-sample.ts';

/** Typed in the window, and nowhere else. */
const typed = { name: 'Qzanggraini Dewqzita', birthDate: '17-8-2012', parents: 'Slamqzet dan Wartqzi' };
const values = planted(['Qzanggraini', 'Dewqzita', 'Slamqzet', 'Wartqzi', child.name, child.parents, child.nationalId]);
let sample: PeopleSample;
let talk = '';
const titles = new Set<string>();
const notified: string[] = [];
const inPlace = (name: string) => path.join(sample.place.root, name);

beforeAll(async () => {
  sample = await makePeopleSample();
  for (const name of ['profil', 'sementara']) mkdirSync(inPlace(name));
  talk = await workInWindow();
});

afterAll(() => {
  sample.place.remove();
});

/** An identity is typed, opened, put away by the lock; a photo is opened; everything is searched for. */
async function workInWindow(): Promise<string> {
  const app = await startAt(sample, {
    userData: inPlace('profil'),
    env: { TMPDIR: inPlace('sementara'), TZ: 'Asia/Makassar' },
  });
  const { page } = app;
  const [screen, shell, people] = [new Screen(page), new Shell(page), new PeopleTab(page)];
  const note = async () => {
    for (const title of await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.getTitle()),
    ))
      titles.add(title);
  };
  // What the system would show outside of the window.
  await app.electron.evaluate(({ Notification }) => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    Notification.prototype.show = function show(this: Electron.Notification) {
      told.push(`${this.title} ${this.body}`);
    };
  });
  await screen.choose(unlockTexts.person, `${sample.marker} nama`);
  await screen.fill(unlockTexts.passphrase, sample.passphrase);
  await screen.press('Enter');
  await shell.goTo('cases');
  await new CasesScreen(page).openRow(caseTexts.listTitle, sample.caseNumber);
  await people.arrived();
  await people.record('child-witness', typed);
  await note();
  await people.open(people.eye('AS-01'), 'examination');
  await page.getByText(typed.name).first().waitFor();
  await note();
  await people.open(people.eye('AK-01'), 'court-request');
  await people.open(people.faceEye('AK-01'), 'examination');
  await page.getByText('wajah Melati.png').waitFor();
  await note();
  await shell.lock();
  await note();
  notified.push(...(await app.electron.evaluate(() => (globalThis as unknown as { told: string[] }).told)));
  await app.close();
  return app.output();
}

test.each(['profil', 'sementara'])(
  'SEC-50 no protected value lies in the folder "%s" after work in the window',
  (name) => {
    expect(foundUnder(inPlace(name), values)).toEqual([]);
  },
);

test('SEC-50 no protected value lies in the catalogue, was said on stdout or stderr, or stood in a title or notification', () => {
  expect(foundUnder(sample.folder, values)).toEqual([]);
  expect(talk).toContain('request.finished');
  expect(foundIn(Buffer.from(talk), values)).toEqual([]);
  expect(titles.size).toBeGreaterThan(0);
  expect(foundIn(Buffer.from([...titles, ...notified].join('\n')), values)).toEqual([]);
});

test('the search would find the values where they are', () => {
  const text = Buffer.from(
    `${typed.name} ${typed.parents} ${child.name} ${child.parents} ${child.nationalId}`,
    'utf16le',
  );
  expect(foundIn(text, values)).toEqual(values.map(({ value }) => value));
});
