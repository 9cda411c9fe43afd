import type { OpenDialogOptions } from 'electron';
import { basename, join } from 'node:path';
import type { Output } from '#shared/contract/contract.ts';
import type { Preferences } from '#shared/contract/window.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { dialogOptions } from '../dialogs.ts';
import { folderName, type Recents } from '../files/recents.ts';
import type { SettingsFile } from '../files/settings.ts';
import type { FileTokens } from '../files/tokens.ts';
import type { MainHandlers } from './answer.ts';

export type PrintOutcome = 'printed' | 'cancelled' | 'failed';

export interface HandlerTools {
  readonly settings: SettingsFile;
  readonly recents: Recents;
  readonly tokens: FileTokens;
  /** The system's dialog over the window; null when the person pressed Cancel. */
  readonly openDialog: (options: OpenDialogOptions) => Promise<string | null>;
  readonly startFolder: () => string | null;
  readonly sampleFolder: () => string | null;
  readonly openExternalPage: (id: string) => Promise<Result<Record<string, never>>>;
  readonly showInFolder: (path: string) => void;
  readonly print: () => Promise<PrintOutcome>;
  readonly preferencesChanged: (preferences: Preferences) => void;
}

/** What main itself answers: preferences, dialogs, recent catalogues, and two doors to the desktop. */
export function mainHandlers(tools: HandlerTools): MainHandlers {
  const withPath = (token: string, use: (path: string) => void): Result<Record<string, never>> => {
    const path = tools.tokens.pathOf(token);
    if (path === null) return fail('FILE_TOKEN_UNKNOWN');
    use(path);
    return ok({});
  };
  return {
    'window.preferences': () => ok(tools.settings.get().preferences),
    'window.set-preferences': (preferences) => {
      const kept = tools.settings.set({ ...tools.settings.get(), preferences });
      tools.preferencesChanged(preferences);
      return kept ? ok(preferences) : fail('NOT_WRITABLE');
    },
    'window.choose': async ({ purpose }) => {
      const path = await tools.openDialog(dialogOptions(purpose, tools.settings.get().preferences.language));
      return ok(path === null ? null : chosen(tools.tokens, path));
    },
    'window.recents': () => ok(tools.recents.list()),
    'window.forget-recent': ({ token }) =>
      withPath(token, (path) => {
        tools.recents.forget(path);
      }),
    'window.start-folder': () => ok(catalogueAt(tools.tokens, tools.startFolder())),
    'window.sample': () => ok(catalogueAt(tools.tokens, tools.sampleFolder())),
    'window.open-help': ({ page }) => tools.openExternalPage(page),
    'window.print': async () => {
      const outcome = await tools.print();
      return outcome === 'failed' ? fail('PRINT_FAILED') : ok({ printed: outcome === 'printed' });
    },
    'window.show-in-folder': ({ token, inside }) =>
      withPath(token, (path) => {
        // SECURITY SEC-29: the contract takes a plain name here, which leads out of no folder.
        tools.showInFolder(inside === undefined ? path : join(path, inside));
      }),
  };
}

function catalogueAt(tokens: FileTokens, path: string | null): Output<'window.choose'> {
  return path === null ? null : { ...chosen(tokens, path), name: folderName(path) };
}

function chosen(tokens: FileTokens, path: string): NonNullable<Output<'window.choose'>> {
  return { token: tokens.tokenFor(path), name: basename(path), path };
}
