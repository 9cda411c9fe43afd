import type { Progress, Topic } from '#shared/contract/messages.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { newId } from '../effects/new-id.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import type { Database } from '../storage/open.ts';
import type { ReadTx } from '../storage/sql.ts';
import type { CommandKey } from '../storage/tables/commands.ts';
import { commitWith } from './commit.ts';
import type { Grants } from './grants.ts';
import type { BaseContext, CommandContext, OpenContext } from './handler.ts';

/** What every request shares. */
export interface ContextTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  readonly grants: Grants;
  readonly verifierPage: () => Result<Uint8Array>;
  readonly changed: (topics: readonly Topic[]) => void;
}

export function baseContext(
  tools: ContextTools,
  requestId: string,
  signal: AbortSignal,
  progress: (progress: Progress) => void,
): BaseContext {
  return {
    requestId,
    effects: tools.effects,
    primitives: tools.primitives,
    signal,
    progress: (step, done, total, unit) => {
      progress({ id: requestId, step, done, total, unit });
    },
    path: (token) => tools.grants.path(token),
    newId: (prefix) => newId(tools.effects, prefix),
    verifierPage: tools.verifierPage,
  };
}

/** The connection a request reads on. Long ones get their own, so that they see one moment and nobody waits for them. */
export class Reader {
  readonly #open: OpenCatalogue;
  readonly #long: boolean;
  #own: Database | null = null;

  constructor(open: OpenCatalogue, long: boolean) {
    this.#open = open;
    this.#long = long;
  }

  get read(): ReadTx {
    if (!this.#long) return this.#open.database.read;
    this.#own ??= this.#open.openReader();
    return this.#own.read;
  }

  close(): void {
    this.#own?.close();
  }
}

function opened(open: OpenCatalogue): Pick<OpenContext, 'user' | 'folder' | 'station' | 'keys'> {
  return { user: open.user, folder: open.paths.folder, station: open.station, keys: open.keys };
}

export function openContext(base: BaseContext, open: OpenCatalogue, reader: Reader): OpenContext {
  return {
    ...base,
    ...opened(open),
    get read() {
      return reader.read;
    },
  };
}

export function commandContext(
  tools: ContextTools,
  base: BaseContext,
  open: OpenCatalogue,
  reader: Reader,
  command: CommandKey,
): CommandContext {
  const { effects, primitives, changed } = tools;
  return {
    ...base,
    ...opened(open),
    get read() {
      return reader.read;
    },
    commit: (work) => commitWith({ effects, primitives, open, command, signal: base.signal, changed }, work),
  };
}
