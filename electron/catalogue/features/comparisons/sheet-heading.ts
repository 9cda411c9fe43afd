import { differenceVerdicts } from '#shared/domain/comparison/verdicts.ts';
import { localDate } from '#shared/domain/time/instant.ts';
import { formatTime } from '#shared/text/dates.ts';
import { againstKindTexts, comparisonSheetTexts as texts, verdictTexts } from '#shared/text/list-fields.ts';
import { say } from '#shared/text/text.ts';
import type { CommandContext } from '../../dispatch/handler.ts';
import { caseById } from '../../storage/tables/cases.ts';
import type { StoredComparison } from '../../storage/tables/file-comparisons.ts';
import { fileListById } from '../../storage/tables/file-lists.ts';
import { itemStateById } from '../../storage/tables/items.ts';

/** What a sheet of differences is of, for whoever has it without the program: a word and what it says, line by line. */
export function sheetHeading(context: CommandContext, stored: StoredComparison): [string, string][] {
  const { read, accounts, effects } = context;
  const { data, seq, at, by } = stored;
  const { against } = data;
  const item = itemStateById(read, data.item)?.number ?? data.item;
  const file = caseById(read, data.case, localDate(effects.now()))?.data.number ?? data.case;
  const person = accounts.people.get(by)?.user.name ?? by;
  const proof = against.kind === 'manifest' ? against.sha256 : against.digest;
  const counts = [
    `${say('id', verdictTexts.same)} ${String(data.same)}`,
    ...differenceVerdicts.map((verdict) => {
      const count = verdict === 'not-comparable' ? data.notComparable : data[verdict];
      return `${say('id', verdictTexts[verdict])} ${String(count)}`;
    }),
  ];
  const lines = [
    [texts.of, `${item}, ${file}`],
    [texts.list, fileListById(read, data.list)?.digest ?? data.list],
    [
      texts.against,
      `${say('id', againstKindTexts[against.kind])}: ${against.name} (${say('id', texts.fileCount, { count: against.files })}), ${proof}`,
    ],
    [texts.recorded, say('id', texts.recordedBy, { date: formatTime('id', at), name: person, entry: seq })],
    [texts.counts, counts.join('; ')],
    [texts.differences, data.differences],
  ] as const;
  return lines.map(([label, value]) => [say('id', label), value]);
}
