import { CommanderError } from 'commander';
import { FailureError } from '#shared/errors/result.ts';
import type { Language } from '#shared/text/text.ts';
import { monotonicMs } from './effects.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { program } from './program/program.ts';
import { UsageError } from './program/usage.ts';
import { createTalk, type Talk } from './talk.ts';

function languageOf(environment: NodeJS.ProcessEnv): Language {
  return (environment['RANTAI_LANG'] ?? environment['LANG'] ?? '').startsWith('en') ? 'en' : 'id';
}

async function main(): Promise<void> {
  // What the service writes here is for its owner alone, as in its own process.
  process.umask(0o077);
  const language = languageOf(process.env);
  const talk = createTalk(language, monotonicMs);
  const run = async (action: (talk: Talk) => Promise<ExitCode>) => {
    process.exitCode = await action(talk);
  };
  try {
    await program({ run, language }).parseAsync();
  } catch (problem) {
    if (problem instanceof FailureError) {
      talk.failure(problem.failure);
      process.exitCode = exitCodeOf(problem.failure.code);
    } else if (problem instanceof UsageError) {
      talk.line(problem.say(language));
      process.exitCode = exitCodes.usage;
    } else if (problem instanceof CommanderError)
      process.exitCode = problem.exitCode === 0 ? exitCodes.good : exitCodes.usage;
    else throw problem;
  } finally {
    talk.close();
  }
}

await main();
