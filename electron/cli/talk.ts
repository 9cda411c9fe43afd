import { sayFailure } from '#shared/text/failure.ts';
import { printable, printableLines } from '#shared/text/printable.ts';
import { say, type Language, type Text, type TextParameters } from '#shared/text/text.ts';
import type { Progress } from '#shared/contract/messages.ts';
import type { Failure } from '#shared/errors/result.ts';
import { ProgressLine } from './progress-line.ts';
import { createPrompt } from './prompt.ts';

/** Results go to stdout, everything said to a person to stderr (design.md section 7). */
export interface Talk {
  readonly language: Language;
  say(text: Text, parameters?: TextParameters): string;
  result(text: string): void;
  note(text: Text, parameters?: TextParameters): void;
  /** A line of talk that has no sentence of its own: made of values. */
  line(text: string): void;
  failure(failure: Failure, place?: string): void;
  ask(question: Text, parameters?: TextParameters): Promise<string>;
  askHidden(question: Text, parameters?: TextParameters): Promise<string>;
  readonly progress: (progress: Progress) => void;
  close(): void;
}

const PROGRESS_INTERVAL_MS = 500;

export function createTalk(language: Language, monotonic: () => number): Talk {
  const speak = (text: string) => process.stderr.write(`${text}\n`);
  const prompt = createPrompt();
  const words = (text: Text, parameters?: TextParameters) => printable(say(language, text, parameters));
  return {
    language,
    say: (text, parameters) => say(language, text, parameters),
    // A file or another program gets every byte as it is.
    result: (text) => void process.stdout.write(`${process.stdout.isTTY ? printableLines(text) : text}\n`),
    note: (text, parameters) => void speak(words(text, parameters)),
    line: (text) => void speak(printable(text)),
    failure(failure, place) {
      speak(printable(`${place === undefined ? '' : `${place}: `}${failure.code}: ${sayFailure(language, failure)}`));
    },
    ask: (question, parameters) => prompt.ask(words(question, parameters)),
    askHidden: (question, parameters) => prompt.askHidden(words(question, parameters)),
    progress: progressLine(language, monotonic),
    close: () => {
      prompt.close();
    },
  };
}

function progressLine(language: Language, monotonic: () => number): (progress: Progress) => void {
  let lastShown = -Infinity;
  const line = new ProgressLine(language);
  return (progress) => {
    const now = monotonic();
    if (!process.stderr.isTTY || now - lastShown < PROGRESS_INTERVAL_MS) return;
    lastShown = now;
    process.stderr.write(`\r\u001b[K${line.next(progress, now)}`);
  };
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
