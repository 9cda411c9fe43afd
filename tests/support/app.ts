import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ElectronApplication, Page } from 'playwright';
import type { Preferences } from '#shared/contract/window.ts';
import { startAttached } from '../../build/attach.ts';
import type { Launch } from '../../build/runtime-for.ts';
import { projectLaunch } from './runtime.ts';

export interface AppOptions {
  /** The profile folder; without one a new folder that `close` removes. */
  readonly userData?: string;
  readonly preferences?: Partial<Preferences>;
  /** What the file dialogs answer, in order; null is Cancel. More can be given later with `answerDialogs`. */
  readonly dialogs?: readonly (string | null)[];
  readonly args?: readonly string[];
  /** With the movements that most people see. Else the window is one of somebody who asked the system for none: it is quicker. */
  readonly motion?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** With the operating system's sandbox; not possible as root. */
  readonly sandbox?: boolean;
  /** Another application than the project's own (see runtime.ts). */
  readonly launch?: Launch;
}

export interface TestApp {
  readonly electron: ElectronApplication;
  readonly page: Page;
  readonly userData: string;
  /** Everything that main and the service wrote to stdout and stderr until now. */
  output(): string;
  answerDialogs(...paths: readonly (string | null)[]): Promise<void>;
  /** The process of the catalogue service. */
  servicePid(): number;
  close(): Promise<void>;
}

/** Starts the real application in a real window. Build it first (`npm run build`); a display is there in `npm test`. */
export async function launchApp(options: AppOptions = {}): Promise<TestApp> {
  const userData = options.userData ?? mkdtempSync(path.join(tmpdir(), 'rantai-profile-'));
  if (options.preferences !== undefined) writePreferences(userData, options.preferences);
  const launch = options.launch ?? projectLaunch();
  const electron = await startAttached({
    executablePath: launch.executablePath,
    args: [
      ...launch.args,
      `--user-data-dir=${userData}`,
      ...(options.motion === true ? [] : ['--force-prefers-reduced-motion']),
      ...(options.args ?? []),
    ],
    env: { ...definedEnvironment(), ...options.env },
    chromiumSandbox: options.sandbox ?? false,
  });
  const output = collectOutput(electron);
  await prepareDialogs(electron, options.dialogs ?? []);
  const page = await electron.firstWindow();
  // The page has drawn itself, whatever its screens are called today.
  await page.locator('#root > div').first().waitFor({ state: 'attached' });
  return {
    electron,
    page,
    userData,
    output,
    answerDialogs: (...paths) => prepareDialogs(electron, paths),
    servicePid: () => childWith(mainPid(electron), 'service.js'),
    close: async () => {
      await electron.close();
      if (options.userData === undefined) rmSync(userData, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

const defaultPreferences: Preferences = {
  language: 'id',
  theme: 'light',
  idleLockMinutes: 120,
  backupDays: 7,
  drillDays: 90,
};

function writePreferences(userData: string, preferences: Partial<Preferences>): void {
  const settings = { preferences: { ...defaultPreferences, ...preferences }, recents: [], window: null };
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify(settings));
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}

function collectOutput(electron: ElectronApplication): () => string {
  const parts: string[] = [];
  for (const stream of [electron.process().stdout, electron.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => parts.push(chunk.toString('utf8')));
  }
  return () => parts.join('');
}

/** Replaces the system's dialog inside main: the product has no switch for it. */
async function prepareDialogs(electron: ElectronApplication, paths: readonly (string | null)[]): Promise<void> {
  await electron.evaluate(
    ({ dialog }, more) => {
      const place = globalThis as { rantaiTestAnswers?: (string | null)[] };
      const waiting = (place.rantaiTestAnswers ??= []);
      waiting.push(...more);
      dialog.showOpenDialog = () => {
        const answer = waiting.shift();
        if (answer === undefined) return Promise.reject(new Error('no answer was prepared for this dialog'));
        return Promise.resolve({ canceled: answer === null, filePaths: answer === null ? [] : [answer] });
      };
    },
    [...paths],
  );
}

function mainPid(electron: ElectronApplication): number {
  const { pid } = electron.process();
  if (pid === undefined) throw new Error('the application has not started');
  return pid;
}

/** A child process by a word of its command line. Linux only, like the virtual display. */
function childWith(parent: number, word: string): number {
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const [status, command] = [readOrEmpty(`/proc/${name}/status`), readOrEmpty(`/proc/${name}/cmdline`)];
    if (status.includes(`\nPPid:\t${String(parent)}\n`) && command.includes(word)) return Number(name);
  }
  throw new Error(`no child process with ${word}`);
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
