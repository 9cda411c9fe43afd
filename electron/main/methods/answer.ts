import {
  contract,
  methodNames,
  type MainMethod,
  type MethodName,
  type Output,
  type Parsed,
} from '#shared/contract/contract.ts';
import { parseInput } from '#shared/contract/parse.ts';
import { fail, type Result } from '#shared/errors/result.ts';
import { report } from '../log.ts';

/** One handler for each method that main hosts. */
export type MainHandlers = {
  readonly [M in MainMethod]: (input: Parsed<M>) => Result<Output<M>> | Promise<Result<Output<M>>>;
};

type Answer = (input: unknown) => Promise<Result<unknown>>;

const isMain = (name: MethodName): name is MainMethod => contract[name].host === 'main';

function answerFor(name: MainMethod, handlers: MainHandlers): Answer {
  // The schema of a name is what makes the type of its parsed input.
  const handler = handlers[name] as (input: Parsed<MainMethod>) => Result<unknown> | Promise<Result<unknown>>;
  return async (input) => {
    const parsed = parseInput(contract[name].input, input);
    return parsed.ok ? handler(parsed.value) : parsed;
  };
}

/** Parses strictly and hands on the parsed value; there is no way to a handler around this. */
export function answerWith(handlers: MainHandlers): (method: string, input: unknown) => Promise<Result<unknown>> {
  const answers = new Map<string, Answer>(methodNames.filter(isMain).map((name) => [name, answerFor(name, handlers)]));
  return async (method, input) => {
    const answer = answers.get(method);
    if (answer === undefined) return fail('METHOD_UNKNOWN', { method });
    try {
      return await answer(input);
    } catch {
      report('request.failed', { code: 'INTERNAL' });
      return fail('INTERNAL');
    }
  };
}
