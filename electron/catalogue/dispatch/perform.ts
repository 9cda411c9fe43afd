import type { Progress } from '#shared/contract/messages.ts';
import type { Method } from '#shared/contract/method.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import type { OpenCatalogue } from '../session/open-catalogue.ts';
import type { Session } from '../session/session.ts';
import { failureOf } from '../storage/errors.ts';
import { doneBefore } from '../storage/tables/commands.ts';
import { HeldKeys } from './ask-second.ts';
import { baseContext, commandContext, openContext, Reader, secondContext, type ContextTools } from './context.ts';
import { gate } from './gate.ts';
import type { BaseContext, OpenContext } from './handler.ts';
import { inputDigest } from './input-digest.ts';
import { isLasting } from './lanes.ts';
import { throttled } from './progress.ts';
import type { Registered, UsingCatalogue } from './registry.ts';

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
  return tools.turnstile.pass(() => runOpen(tools, request, handler, base), isLasting(handler.method));
}

async function runOpen(
  tools: PerformTools,
  request: Request,
  handler: UsingCatalogue,
  base: BaseContext,
): Promise<Result<unknown>> {
  if (base.signal.aborted) return fail('CANCELLED');
  if (tools.refused()) return fail('LOCKED');
  const open = tools.session.open;
  const allowed = gate(open.accounts, open.user.id, request.contract.act, base.effects.now());
  if (!allowed.ok) return allowed;
  const reader = new Reader(open, request.contract.long);
  const context = openContext(base, open, reader);
  try {
    if (handler.access === 'write') return await write(tools, request, handler, context, open);
    const result = await (handler.access === 'read'
      ? handler.run(request.input, context)
      : handler.run(request.input, secondContext(tools, context, open)));
    // SECURITY SEC-25: what was read before the lock is not shown after it.
    const still = !tools.refused() && tools.session.state === 'unlocked' && tools.session.open === open;
    return still ? result : fail('LOCKED');
  } finally {
    reader.close();
  }
}

async function write(
  tools: PerformTools,
  { id, input }: Request,
  handler: Extract<Registered, { readonly access: 'write' }>,
  context: OpenContext,
  open: OpenCatalogue,
): Promise<Result<unknown>> {
  const command = { request: id, method: handler.method, input: inputDigest(open.keys, handler.method, input) };
  const done = doneBefore(open.database.read, command);
  if (done !== undefined) return { ok: true, value: done.reply };
  const held = new HeldKeys();
  try {
    return await handler.run(input, commandContext(tools, context, open, command, held));
  } finally {
    held.wipe();
  }
}

/** An answer that is not of its method's shape comes from a damaged file when it was read, and from a mistake of ours when it was made. */
function checked(tools: PerformTools, request: Request, value: unknown): Result<unknown> {
  const parsed = request.contract.output.safeParse(value);
  if (parsed.success) return { ok: true, value: parsed.data };
  if (request.handler.access === 'read' || request.handler.access === 'second')
    return fail('CATALOGUE_DAMAGED', { paths: parsed.error.issues.map((issue) => issue.path.map(String).join('.')) });
  return failed(tools, request, parsed.error);
}

function failed(tools: PerformTools, request: Request, error: unknown): Result<unknown> {
  const failure = failureOf(error, request.contract.kind === 'command' ? 'write' : 'read');
  if (failure !== null) return { ok: false, error: failure };
  tools.onInternalError(error);
  return fail('INTERNAL', { request: request.id });
}
