import type { Topic } from '#shared/contract/messages.ts';
import type { Primitives } from '#shared/crypto/primitives.ts';
import { fail, ok, type Failure, type Result } from '#shared/errors/result.ts';
import type { Effects } from '../effects/effects.ts';
import { appendEvents } from '../ledger/append.ts';
import { provenLog } from '../ledger/proven-log.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import { storeReply, type CommandKey } from '../storage/tables/commands.ts';
import type { WriteTx } from '../storage/sql.ts';
import { checkShown } from './ask-second.ts';
import type { Commit, SecondSigner } from './handler.ts';

export interface CommitTools {
  readonly effects: Effects;
  readonly primitives: Primitives;
  readonly open: OpenCatalogue;
  /** Null: a part of a command, whose reply is not known yet. */
  readonly command: CommandKey | null;
  readonly signal: AbortSignal;
  readonly changed: (topics: readonly Topic[]) => void;
  readonly second: SecondSigner | undefined;
}

/** Unwinds the transaction of a command that the rules refused. */
class Refusal extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.failure = failure;
  }
}

/** One transaction: facts, rules, entries, tables, and the reply under the request's id, unless it is a part of a command. */
export function commitWith<T>(tools: CommitTools, work: (tx: WriteTx) => Result<Commit<T>>): Result<T> {
  const { open } = tools;
  if (tools.signal.aborted) return fail('CANCELLED');
  // Signing behind an entry that is not what was signed would hide the break.
  const { damage } = open;
  if (damage !== null) return { ok: false, error: damage };
  // SECURITY SEC-35: a lock file that was deleted would let a second writer in beside us.
  if (!open.lockHeld()) return fail('CATALOGUE_IN_USE');
  try {
    const { reply, topics } = open.database.write((tx) => inTransaction(tools, tx, work));
    tools.changed(topics);
    return { ok: true, value: reply };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.failure };
    throw error;
  }
}

function inTransaction<T>(
  tools: CommitTools,
  tx: WriteTx,
  work: (tx: WriteTx) => Result<Commit<T>>,
): { readonly reply: T; readonly topics: readonly Topic[] } {
  const outcome = work(tx);
  if (!outcome.ok) throw new Refusal(outcome.error);
  const { open, effects, primitives, second } = tools;
  const shown = second === undefined ? ok(null) : checkShown(outcome.value.events, second);
  if (!shown.ok) throw new Refusal(shown.error);
  // What is signed here will hold all that is before it in place: it must be what this session has read.
  provenLog({ primitives, station: open.station, user: open.user, keys: open.keys }, tx);
  const recorded = appendEvents(tx, outcome.value.events, {
    effects,
    primitives,
    station: open.station,
    accounts: open.people,
    user: open.user.id,
    sign: open.keys.sign,
    checkpoint: open.keys.checkpoint,
    ...(second === undefined ? {} : { second }),
  });
  const reply = outcome.value.reply(recorded);
  if (tools.command !== null) storeReply(tx, tools.command, reply);
  return { reply, topics: outcome.value.topics };
}
