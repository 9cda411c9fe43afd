import type { CorrectedPaper, Proposal } from '#shared/contract/users.ts';
import { courtOutcomeTexts } from '#shared/text/legal.ts';
import { isolated } from '#shared/text/printable.ts';
import { secondTexts } from '#shared/text/screens/second.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import { nameOf, sealedValues } from '../../ui/entry/entry-values.ts';

const sentences: ReadonlyMap<string, Text> = new Map(
  (
    [
      'user.removed',
      'recovery.revoked',
      'bundle.exported',
      'entry.corrected',
      'item.content-released',
      'attachment.opened',
      'hash-set.retired',
    ] as const
  ).map((type) => [type, secondTexts[type]]),
);
const outcomes: ReadonlyMap<string, Text> = new Map(Object.entries(courtOutcomeTexts));
const events: ReadonlyMap<string, Text> = new Map(Object.entries(eventTexts));

/** What will stand in the ledger for ever, in one sentence. A kind without a sentence of its own is named by its word. */
export function sentenceOf(
  { type, data, names, paper }: Pick<Proposal, 'type' | 'data' | 'names' | 'paper'>,
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
    const known = paper === null ? isolated(nameOf(names, leaf) ?? leaf) : paperName(paper, say);
    const wordOf = (outcome: string) => {
      const word = outcomes.get(outcome);
      return word === undefined ? isolated(outcome) : say(word);
    };
    return say(own, {
      paper: known,
      number: isolated(nameOf(names, id) ?? id),
      before: wordOf(textOf(paper?.now['outcome'])),
      outcome: wordOf(textOf(memberOf(data['changes'], 'outcome'))),
    });
  }
  if (type === 'item.content-released' || type === 'attachment.opened') {
    const [item, number] = [textOf(data['item']), textOf(data['case'])].map((id) => isolated(nameOf(names, id) ?? id));
    return say(own, { item: item ?? '', number: number ?? '' });
  }
  if (type === 'hash-set.retired') return say(own, { name: isolated(textOf(data['name'])) });
  const user = textOf(data['user']);
  return say(own, {
    name: isolated(nameOf(names, user) ?? user),
    version: textOf(data['version']),
    recipient: isolated(textOf(data['recipient'])),
  });
}

/** Under both names, where it was given another since. */
function paperName({ first, now }: CorrectedPaper, say: (text: Text, values?: TextParameters) => string): string {
  const [was, is] = [first, now].map((data) => isolated(`${textOf(data['number'])} (${textOf(data['date'])})`));
  return was === is || is === undefined ? (was ?? '') : say(secondTexts.renamed, { first: was ?? '', now: is });
}

function memberOf(value: unknown, member: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(member) : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
