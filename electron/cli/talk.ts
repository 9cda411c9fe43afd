import { sayFailure } from '#shared/text/failure.ts';
import { progressTexts } from '#shared/text/progress.ts';
import { say, type Language, type Text, type TextParameters } from '#shared/text/text.ts';
import type { Progress } from '#shared/contract/messages.ts';
import type { Failure } from '#shared/errors/result.ts';

/** Results go to stdout, everything said to a person to stderr (design.md section 7). */
export interface Talk {
  readonly language: Language;
  result(text: string): void;
  note(text: Text, parameters?: TextParameters): void;
  failure(failure: Failure, place?: string): void;
  readonly progress: (progress: Progress) => void;
}

const PROGRESS_INTERVAL_MS = 500;

export function createTalk(language: Language, monotonic: () => number): Talk {
  let lastShown = -Infinity;
  const speak = (text: string) => process.stderr.write(`${text}\n`);
  return {
    language,
    result: (text) => void process.stdout.write(`${text}\n`),
    note: (text, parameters) => void speak(say(language, text, parameters)),
    failure(failure, place) {
      speak(printable(`${place === undefined ? '' : `${place}: `}${failure.code}: ${sayFailure(language, failure)}`));
    },
    progress(progress) {
      const now = monotonic();
      if (!process.stderr.isTTY || now - lastShown < PROGRESS_INTERVAL_MS) return;
      lastShown = now;
      const step = progressTexts[progress.step as keyof typeof progressTexts] as Text | undefined;
      const total = progress.total === 0 ? '' : ` / ${progress.total}`;
      process.stderr.write(
        `\r\u001b[K${step === undefined ? progress.step : say(language, step)} ${progress.done}${total} ${progress.unit}`,
      );
    },
  };
}

/** A cell that cannot break the terminal it is shown in: control characters (escape sequences of a hostile name) become visible. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}/gu, (character) => `\\u{${character.codePointAt(0)?.toString(16) ?? ''}}`);
}

/** Rows as aligned columns under their heads. */
export function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const cells = [heads, ...rows.map((row) => row.map((cell) => printable(String(cell))))];
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
