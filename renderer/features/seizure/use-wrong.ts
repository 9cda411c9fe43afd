import { useDeferredValue, useMemo } from 'react';
import { seizureTexts as texts } from '#shared/text/screens/seizure.ts';
import type { GridRow } from '../../ui/thing/grid-row.ts';
import { isTold } from '../../ui/thing/row-problems.ts';
import { problemWords } from '../../ui/thing/problem-words.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { useRowName } from './row-details.tsx';
import { isFuture } from './seizure-form.ts';
import type { Session } from './use-session.ts';

/** Something that was typed and cannot be right, in words, with the way to it. */
export interface WrongLine {
  readonly words: string;
  /** Null: a field of the head, the time. */
  readonly place: { readonly row: GridRow; readonly cell: string } | null;
}

/** In the order of the form: the head, then row by row. */
export function useWrong(
  { head, items: { rows }, judgement, numbers }: Session,
  strict: boolean,
): readonly WrongLine[] {
  const say = useSay();
  const language = useLanguage();
  const nameOf = useRowName();
  const now = useDeferredValue(
    useMemo(() => ({ at: head.at, rows, judgement, numbers, strict }), [head.at, rows, judgement, numbers, strict]),
  );
  return useMemo(() => {
    const time = { words: `${say(texts.at)}: ${say(texts.atFuture)}`, place: null };
    const ofRows = now.rows.flatMap((row, index) =>
      now.judgement
        .problemsOf(row)
        .filter((problem) => isTold(row, problem, now.strict))
        .map((problem) => ({
          words: `${nameOf(now.numbers.get(row.key) ?? '', index)}: ${problemWords(language, problem)}`,
          place: { row, cell: problem.cell },
        })),
    );
    return isFuture(now.at) ? [time, ...ofRows] : ofRows;
  }, [now, nameOf, say, language]);
}
