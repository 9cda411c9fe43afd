import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { say } from '#shared/text/text.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { exitCodeOf, exitCodes, type ExitCode } from '../exit-codes.ts';
import { resolveReferences } from '../references.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import type { Client } from '../client.ts';
import type { Talk } from '../talk.ts';

const commandLine = z.strictObject({ method: z.string(), input: z.unknown(), as: z.string().optional() });

/**
 * `rantai apply <folder> <commands.jsonl>`: one `{"method","input"}` a line, in order. A refused line does not stop the
 * others; each refusal is reported with its line. Replies go to stdout as JSON lines.
 */
export function apply(talk: Talk, folder: string, file: string, options: UnlockOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const replies = new Map<string, unknown>();
    let line = 0;
    let done = 0;
    let refused = 0;
    let worst: ExitCode = exitCodes.good;
    for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
      line += 1;
      if (text.trim() === '') continue;
      const result = await applyLine(client, text, replies);
      if (result.ok) {
        done += 1;
        talk.result(JSON.stringify({ line, ok: true, value: result.value }));
      } else {
        refused += 1;
        worst = exitCodeOf(result.error.code) === exitCodes.damaged ? exitCodes.damaged : exitCodes.findings;
        talk.failure(result.error, say(talk.language, commandLineTexts.line, { line }));
        talk.result(JSON.stringify({ line, ok: false, error: result.error }));
      }
    }
    talk.note(commandLineTexts.applied, { done, refused });
    return worst;
  });
}

async function applyLine(client: Client, text: string, replies: Map<string, unknown>): Promise<Result<unknown>> {
  const parsed = commandLine.safeParse(parseJson(text));
  if (!parsed.success)
    return fail('INPUT_INVALID', { paths: parsed.error.issues.map((issue) => issue.path.join('.') || 'line') });
  const input = resolveReferences(parsed.data.input, { replies, grant: client.grant });
  if (!input.ok) return input;
  const result = await client.request(parsed.data.method, input.value);
  if (result.ok && parsed.data.as !== undefined) replies.set(parsed.data.as, result.value);
  return result.ok ? ok(result.value) : result;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
