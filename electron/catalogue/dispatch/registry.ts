import type { Output, Parsed, ServiceMethod } from '#shared/contract/contract.ts';
import type { Topic } from '#shared/contract/messages.ts';
import type { Result } from '#shared/errors/result.ts';
import type { CatalogueVault } from '../session/catalogue-vault.ts';
import type { Session } from '../session/session.ts';
import type { BaseContext, CommandContext, CommandHandler, FreeHandler, OpenContext, QueryHandler } from './handler.ts';
import type { Seconds } from './seconds.ts';

/** Context of the few methods that open, close and describe the session itself. */
export interface SessionContext extends BaseContext {
  readonly session: Session;
  /** Tells the page which of its data to ask for again. */
  readonly changed: (topics: readonly Topic[]) => void;
  /** Ends what is running, wipes the keys, tells everyone. Nothing to do when nothing is open. */
  lock(): Promise<void>;
}
/** Context of the methods about acts that wait for their second signature. */
export interface SecondContext extends OpenContext {
  readonly seconds: Seconds;
  readonly vault: CatalogueVault;
}
export type SecondHandler<M extends ServiceMethod> = (
  input: Parsed<M>,
  context: SecondContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>;
export type SessionHandler<M extends ServiceMethod> = (
  input: Parsed<M>,
  context: SessionContext,
) => Result<Output<M>> | Promise<Result<Output<M>>>;

type Outcome = Result<unknown> | Promise<Result<unknown>>;

/** A handler behind its method's schema. `access` says which context it is given, and so what it can reach. */
export type Registered = { readonly method: ServiceMethod } & (
  | { readonly access: 'free'; readonly run: (input: unknown, context: BaseContext) => Outcome }
  | { readonly access: 'session'; readonly run: (input: unknown, context: SessionContext) => Outcome }
  | { readonly access: 'read'; readonly run: (input: unknown, context: OpenContext) => Outcome }
  | { readonly access: 'second'; readonly run: (input: unknown, context: SecondContext) => Outcome }
  | { readonly access: 'write'; readonly run: (input: unknown, context: CommandContext) => Outcome }
);

/** Those that need an unlocked catalogue. */
export type UsingCatalogue = Extract<Registered, { readonly access: 'read' | 'second' | 'write' }>;

/** The one cast of the service: dispatch hands on nothing but what the method's own schema returned. */
const asParsed = <M extends ServiceMethod>(input: unknown) => input as Parsed<M>;

export function free<M extends ServiceMethod>(method: M, handler: FreeHandler<M>): Registered {
  return { method, access: 'free', run: (input, context) => handler(asParsed<M>(input), context) };
}

export function sessionMethod<M extends ServiceMethod>(method: M, handler: SessionHandler<M>): Registered {
  return { method, access: 'session', run: (input, context) => handler(asParsed<M>(input), context) };
}

export function query<M extends ServiceMethod>(method: M, handler: QueryHandler<M>): Registered {
  return { method, access: 'read', run: (input, context) => handler(asParsed<M>(input), context) };
}

export function secondMethod<M extends ServiceMethod>(method: M, handler: SecondHandler<M>): Registered {
  return { method, access: 'second', run: (input, context) => handler(asParsed<M>(input), context) };
}

export function command<M extends ServiceMethod>(method: M, handler: CommandHandler<M>): Registered {
  return { method, access: 'write', run: (input, context) => handler(asParsed<M>(input), context) };
}
