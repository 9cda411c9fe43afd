import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { FailureError } from '#shared/errors/result.ts';

/** Asks on stderr and reads lines from stdin, of a person or of a script. */
export interface Prompt {
  ask(question: string): Promise<string>;
  /** Nothing that is typed appears. */
  askHidden(question: string): Promise<string>;
  /** Lets stdin go, so that the program can end. */
  close(): void;
}

/** One reader for the whole run: a second one would find that the first has taken the lines for it. */
export function createPrompt(): Prompt {
  let lines: LineReader | null = null;
  const ask = async (question: string, hidden: boolean) => {
    process.stderr.write(question);
    lines ??= new LineReader();
    const line = await lines.next(hidden);
    if (hidden || !process.stdin.isTTY) process.stderr.write('\n');
    return line;
  };
  return {
    ask: (question) => ask(question, false),
    askHidden: (question) => ask(question, true),
    close: () => lines?.close(),
  };
}

class LineReader {
  readonly #lines: Interface;
  readonly #ready: string[] = [];
  #waiting: { resolve(line: string): void; reject(error: unknown): void } | null = null;
  #hidden = true;
  #ended = false;

  constructor() {
    const echo = new Writable({
      write: (chunk, encoding, done) => {
        if (this.#hidden) done();
        else process.stderr.write(chunk as Buffer, encoding, done);
      },
    });
    this.#lines = createInterface({ input: process.stdin, output: echo, terminal: process.stdin.isTTY });
    this.#lines.on('line', (line) => {
      if (this.#waiting === null) this.#ready.push(line);
      else this.#take().resolve(line);
    });
    // In a terminal Ctrl+C comes as a key, not as a signal.
    this.#lines.on('SIGINT', () => {
      if (this.#waiting !== null) this.#take().reject(new FailureError('CANCELLED'));
      else process.kill(process.pid, 'SIGINT');
    });
    this.#lines.on('close', () => {
      this.#ended = true;
      if (this.#waiting !== null) this.#take().resolve('');
    });
  }

  /** The next line; empty at the end of the input. */
  next(hidden: boolean): Promise<string> {
    this.#hidden = hidden;
    const ready = this.#ready.shift();
    if (ready !== undefined || this.#ended) return Promise.resolve(ready ?? '');
    return new Promise((resolve, reject) => {
      this.#waiting = { resolve, reject };
    });
  }

  close(): void {
    this.#lines.close();
  }

  #take() {
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting === null) throw new TypeError('nobody waits for a line');
    return waiting;
  }
}
