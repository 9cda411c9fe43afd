import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Output } from '#shared/contract/contract.ts';
import type { SettingsFile } from './settings.ts';
import type { FileTokens } from './tokens.ts';

const kept = 12;
const extension = '.rantai';

/** The name people gave the catalogue folder: the only name that can be known without its passphrase. */
export const folderName = (path: string): string => basename(path, extension);

/** The catalogues opened lately on this computer, newest first. */
export class Recents {
  readonly #settings: SettingsFile;
  readonly #tokens: FileTokens;

  constructor(settings: SettingsFile, tokens: FileTokens) {
    this.#settings = settings;
    this.#tokens = tokens;
  }

  list(): Output<'window.recents'> {
    return this.#settings.get().recents.map(({ path, lastOpened }) => ({
      token: this.#tokens.tokenFor(path),
      name: folderName(path),
      path,
      lastOpened,
      missing: !existsSync(join(path, 'vault.json')),
    }));
  }

  opened(path: string, now: Date): void {
    const settings = this.#settings.get();
    const others = settings.recents.filter((recent) => recent.path !== path);
    this.#settings.set({ ...settings, recents: [{ path, lastOpened: now.toISOString() }, ...others].slice(0, kept) });
  }

  forget(path: string): void {
    const settings = this.#settings.get();
    this.#settings.set({ ...settings, recents: settings.recents.filter((recent) => recent.path !== path) });
  }
}
