import type { Progress } from '#shared/contract/messages.ts';
import type { Method } from '#shared/contract/method.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import type { Session } from '../session/session.ts';
import { failureOf } from '../storage/errors.ts';
import { doneBefore, type CommandKey } from '../storage/tables/commands.ts';
import { baseContext, commandContext, openContext, Reader, type ContextTools } from './context.ts';
import type { BaseContext } from './handler.ts';
import { throttled } from './progress.ts';
import type { Registered } from './registry.ts';

/** A request whose input has been parsed. */
export interface Request {
  readonly id: string;
  readonly handler: Registered;
  readonly contract: Method;
  readonly input: unknown;
}

export interface PerformTools extends ContextTools {
  readonly session: Session;
  /** True while the catalogue is being locked: its methods answer as if it were. */
  readonly refused: () => boolean;
  readonly lock: () => Promise<void>;
  readonly pushProgress: (progress: Progress) => void;
  readonly onInternalError: (error: unknown) => void;
}

/** Runs one request and answers with a `Result`, whatever happens inside. */
export async function perform(tools: PerformTools, request: Request, signal: AbortSignal): Promise<Result<unknown>> {
  const started = tools.effects.monotonic();
  try {
    if (signal.aborted) return fail('CANCELLED');
    const progress = throttled(() => tools.effects.monotonic(), tools.pushProgress);
    const result = await run(tools, request, baseContext(tools, request.id, signal, progress));
    return result.ok ? checked(tools, request, result.value) : result;
  } catch (error) {
    return failed(tools, request, error);
  } finally {
    tools.effects.log.event('request.finished', { durationMs: Math.round(tools.effects.monotonic() - started) });
  }
}

async function run(tools: PerformTools, request: Request, base: BaseContext): Promise<Result<unknown>> {
  const { handler, input } = request;
  if (handler.access === 'free') return handler.run(input, base);
  if (handler.access === 'session')
    return handler.run(input, { ...base, session: tools.session, changed: tools.changed, lock: tools.lock });
  if (tools.refused()) return fail('LOCKED');
  const open = tools.session.open;
  const reader = new Reader(open, request.contract.long);
  try {
    if (handler.access === 'write') {
      const command = commandKey(tools, request);
      const done = doneBefore(open.database.read, command);
      if (done !== undefined) return { ok: true, value: done.reply };
      return await handler.run(input, commandContext(tools, base, open, reader, command));
    }
    const result = await handler.run(input, openContext(base, open, reader));
    // SECURITY SEC-25: what was read before the lock is not shown after it.
    const still = !tools.refused() && tools.session.state === 'unlocked' && tools.session.open === open;
    return still ? result : fail('LOCKED');
  } finally {
    reader.close();
  }
}

function commandKey(tools: PerformTools, { id, handler, input }: Request): CommandKey {
  return { request: id, method: handler.method, input: tools.primitives.sha256(canonicalBytes(input)) };
}

/** An answer that is not of its method's shape comes from a damaged file when it was read, and from a mistake of ours when it was made. */
function checked(tools: PerformTools, request: Request, value: unknown): Result<unknown> {
  const parsed = request.contract.output.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  if (request.handler.access === 'read')
    return fail('CATALOGUE_DAMAGED', { paths: parsed.error.issues.map((issue) => issue.path.map(String).join('.')) });
  return failed(tools, request, parsed.error);
}

function failed(tools: PerformTools, request: Request, error: unknown): Result<unknown> {
  const failure = failureOf(error, request.contract.kind === 'command' ? 'write' : 'read');
  if (failure !== null) return { ok: false, error: failure };
  tools.onInternalError(error);
  return fail('INTERNAL', { request: request.id });
}
