import type { Proposal } from '#shared/contract/users.ts';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { isolated } from '#shared/text/printable.ts';
import { secondTexts } from '#shared/text/screens/second.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { nameOf, sealedValues } from '../../ui/entry/entry-values.ts';

const sentences: ReadonlyMap<string, Text> = new Map(
  (['user.removed', 'recovery.revoked', 'bundle.exported', 'entry.corrected'] as const).map((type) => [
    type,
    secondTexts[type],
  ]),
);
const outcomes: ReadonlyMap<string, Text> = new Map(Object.entries(courtOutcomeTexts));
const events: ReadonlyMap<string, Text> = new Map(Object.entries(eventTexts));

/** What will stand in the ledger for ever, in one sentence. A kind without a sentence of its own is named by its word. */
export function sentenceOf(
  { type, data, names }: Pick<Proposal, 'type' | 'data' | 'names'>,
  say: (text: Text, values?: TextParameters) => string,
): string {
  const own = sentences.get(type);
  const word = events.get(type);
  if (own === undefined) return say(secondTexts.other, { type: word === undefined ? type : say(word) });
  const codes = sealedValues('disclosed', data['disclosed'], names)?.codes ?? [];
  if (type === 'bundle.exported' && codes.length > 0) {
    const id = textOf(data['case']);
    return say(secondTexts.disclosing, {
      codes: codes.map(isolated).join(', '),
      number: isolated(nameOf(names, id) ?? id),
      recipient: isolated(textOf(data['recipient'])),
      version: textOf(data['version']),
    });
  }
  if (type === 'entry.corrected') {
    const id = textOf(data['case']);
    const leaf = textOf(memberOf(data['corrects'], 'leaf'));
    const outcome = textOf(memberOf(data['changes'], 'outcome'));
    const word = outcomes.get(outcome);
    return say(own, {
      paper: isolated(nameOf(names, leaf) ?? leaf),
      number: isolated(nameOf(names, id) ?? id),
      outcome: word === undefined ? isolated(outcome) : say(word),
    });
  }
  const user = textOf(data['user']);
  return say(own, {
    name: isolated(nameOf(names, user) ?? user),
    version: textOf(data['version']),
    recipient: isolated(textOf(data['recipient'])),
  });
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(member) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
