import type { Progress, Topic } from '#shared/contract/messages.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import type { ProposedEvent } from '#shared/domain/events.ts';
import type { Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { newId } from '../effects/new-id.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import type { Database } from '../storage/open.ts';
import type { ReadTx, WriteTx } from '../storage/sql.ts';
import type { CommandKey } from '../storage/tables/commands.ts';
import { askSecond, type HeldKeys } from './ask-second.ts';
import { commitWith } from './commit.ts';
import type { Grants } from './grants.ts';
import type { BaseContext, Commit, CommandContext, OpenContext, SecondSigner } from './handler.ts';
import type { SecondContext } from './registry.ts';
import type { Seconds } from './seconds.ts';
import type { Turnstile } from './turnstile.ts';

/** What every request shares. */
export interface ContextTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  readonly grants: Grants;
  readonly verifierPage: () => Result<Uint8Array>;
  readonly changed: (topics: readonly Topic[]) => void;
  readonly seconds: Seconds;
  readonly turnstile: Turnstile;
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

/** `user` and `accounts` as the ledger has them at the moment of asking: they may change while a long request runs. */
export function openContext(base: BaseContext, open: OpenCatalogue, reader: Reader): OpenContext {
  return {
    ...base,
    folder: open.paths.folder,
    station: open.station,
    keys: open.keys,
    get user() {
      return open.accounts.people.get(open.user.id)?.user ?? open.user;
    },
    get accounts() {
      return open.accounts;
    },
    get read() {
      return reader.read;
    },
    bringUpToDate: () => {
      open.bringUpToDate();
    },
    checkPages: (report, file) => open.checkPages(report, file),
  };
}

export function secondContext(tools: ContextTools, context: OpenContext, open: OpenCatalogue): SecondContext {
  return withMore(context, { seconds: tools.seconds, vault: open.vault });
}

/** `held`: wiped by whoever ends the request. */
export function commandContext(
  tools: ContextTools,
  context: OpenContext,
  open: OpenCatalogue,
  command: CommandKey,
  held: HeldKeys,
): CommandContext {
  const { effects, primitives, changed } = tools;
  const { signal } = context;
  return withMore(context, {
    vault: open.vault,
    changed,
    lists: open.lists,
    openSnapshot: () => open.openSnapshot(),
    openCopy: (file: string) => open.openCopy(file, context),
    commit: <T>(work: (tx: WriteTx) => Result<Commit<T>>, second?: SecondSigner) => {
      try {
        return commitWith({ effects, primitives, open, command, signal, changed, second }, work);
      } finally {
        // Not later: what follows an act of two people may take minutes.
        if (second !== undefined) held.wipe();
      }
    },
    commitPart: <T>(work: (tx: WriteTx) => Result<Commit<T>>) =>
      commitWith({ effects, primitives, open, command: null, signal, changed, second: undefined }, work),
    second: (proposed: ProposedEvent) => askSecond(context, open, tools.seconds, held, proposed),
    exclusively: <T>(work: () => Promise<T>) => tools.turnstile.alone(work, signal),
  });
}

/** Keeps getters, which a spread would ask once and for all. */
function withMore<T extends object, M extends object>(context: T, more: M): T & M {
  return Object.defineProperties(context, Object.getOwnPropertyDescriptors(more)) as T & M;
}
