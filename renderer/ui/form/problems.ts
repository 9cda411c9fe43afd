import type { z } from 'zod';
import { fieldTexts, type FieldProblem } from '#shared/text/screens/kit.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';

/**
 * What is wrong with a field travels through the form library as one word, `too-long:400`, and becomes a sentence only
 * when it is shown: the language may change while the error stands.
 */
export function problemOf(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'too_small':
      return smallProblem(issue.origin, Number(issue.minimum));
    case 'too_big':
      return `${issue.origin === 'string' ? 'too-long' : 'too-big'}:${String(issue.maximum)}`;
    case 'invalid_value':
      return 'choose';
    case 'invalid_format':
      return issue.format === 'date' && issue.input === '' ? 'required' : formatProblem(String(issue.format));
    case 'invalid_type':
      return typeProblem(issue);
    default:
      return 'format';
  }
}

function smallProblem(origin: string, minimum: number): string {
  if (origin === 'string') return minimum <= 1 ? 'required' : `too-short:${String(minimum)}`;
  if (origin === 'array') return minimum <= 1 ? 'required' : `too-few:${String(minimum)}`;
  return `too-small:${String(minimum)}`;
}

function formatProblem(format: string): string {
  if (format === 'date') return 'date';
  return format === 'datetime' ? 'time' : 'format';
}

function typeProblem(issue: z.core.$ZodRawIssue): string {
  const empty = issue.input === undefined || issue.input === null || issue.input === '';
  if (empty) return 'required';
  return 'expected' in issue && (issue.expected === 'number' || issue.expected === 'int') ? 'number' : 'format';
}

const known: ReadonlyMap<string, Text> = new Map(Object.entries(fieldTexts) satisfies [string, Text][]);

/** The sentence of a problem word; `extra` holds the words of one form's own rules. */
export function problemText(
  problem: string,
  extra: Readonly<Record<string, Text>>,
): { text: Text; parameters: TextParameters } {
  const colon = problem.indexOf(':');
  const word = colon < 0 ? problem : problem.slice(0, colon);
  const own = new Map(Object.entries(extra)).get(word);
  const refused: FieldProblem = 'refused';
  return {
    text: own ?? known.get(word) ?? fieldTexts[refused],
    parameters: colon < 0 ? {} : { limit: problem.slice(colon + 1) },
  };
}
