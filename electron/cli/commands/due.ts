import type { DutyRow } from '#shared/contract/duties.ts';
import { isToAnswerNow } from '#shared/domain/procedure/duties/rules.ts';
import { formatDate } from '#shared/text/dates.ts';
import { clearedByTexts, derivationLine, dutyNumbers, ruleTexts, whoseTexts } from '#shared/text/duties.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { dutiesTexts } from '#shared/text/screens/duties.ts';
import { say } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { findCase } from '../find.ts';
import { allRows } from '../rows.ts';
import { withCatalogue, type UnlockOptions } from '../session.ts';
import { table, type Talk } from '../talk.ts';

export interface DueOptions extends UnlockOptions {
  readonly case?: string;
  readonly before?: string;
  readonly json?: boolean;
}

const PAGE = 500;

/** Open duties, what is to be answered now and then the nearest first; of one case what was cleared too. The last column tells how each date came about. */
export function due(talk: Talk, folder: string, options: DueOptions): Promise<ExitCode> {
  return withCatalogue(talk, folder, options, async (client) => {
    const found = options.case === undefined ? null : await findCase(client, options.case);
    const before = options.before ?? null;
    const rows = await allRows((after) => client.call('duties.list', { case: found, before, after, limit: PAGE }));
    if (options.json === true) talk.result(JSON.stringify(rows, null, 2));
    else if (rows.length === 0) talk.note(commandLineTexts.emptyList);
    else
      talk.result(
        table(
          ['BATAS', 'ATURAN', 'KEWAJIBAN', 'OLEH', 'PERKARA', 'TENTANG', 'UNTUK MENYELESAIKAN', 'ASAL TANGGAL'],
          rows.map((row) => cells(row, talk)),
        ),
      );
    return exitCodes.good;
  });
}

function cells(row: DutyRow, { language }: Talk): string[] {
  const numbers = dutyNumbers(row);
  return [
    when(row, language),
    row.rule,
    say(language, ruleTexts[row.rule]),
    say(language, whoseTexts[row.whose]),
    row.caseNumber,
    numbers === '' ? '-' : numbers,
    row.state === 'cleared' ? '-' : say(language, clearedByTexts[row.clearedBy]),
    derivationLine(language, row),
  ];
}

function when(row: DutyRow, language: Talk['language']): string {
  const { state, due: deadline, clearedOn, clearedLate } = row;
  const date = (value: string | null) => ({ date: formatDate(language, value ?? '') });
  if (state === 'cleared')
    return say(language, clearedLate ? dutiesTexts.clearedLate : dutiesTexts.cleared, date(clearedOn));
  if (isToAnswerNow(row)) return say(language, dutiesTexts.answerNow);
  if (deadline === null) return say(language, dutiesTexts.atOnce);
  return state === 'late' ? say(language, dutiesTexts.late, date(deadline.dueOn)) : date(deadline.dueOn).date;
}
