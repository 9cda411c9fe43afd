import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { z } from 'zod';

/** A small file of settings. Losing it costs comfort, so a damaged one is put aside and replaced, never an obstacle. */
export class JsonFile<S extends z.ZodType> {
  readonly #path: string;
  readonly #schema: S;
  readonly #fallback: z.output<S>;
  #value: z.output<S> | undefined;

  constructor(path: string, schema: S, fallback: z.output<S>) {
    this.#path = path;
    this.#schema = schema;
    this.#fallback = fallback;
  }

  get(): z.output<S> {
    this.#value ??= this.#read();
    return this.#value;
  }

  /** The value counts at once, for this run. False when it could not be kept for the next. */
  set(value: z.output<S>): boolean {
    this.#value = value;
    return quietly(() => {
      writeAtomically(this.#path, `${JSON.stringify(value, null, 2)}\n`);
    });
  }

  #read(): z.output<S> {
    const text = readIfThere(this.#path);
    if (text === null) return this.#fallback;
    const parsed = this.#schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    quietly(() => {
      renameSync(this.#path, `${this.#path}.damaged`);
    });
    return this.#fallback;
  }
}

function quietly(act: () => void): boolean {
  try {
    act();
    return true;
  } catch {
    return false;
  }
}

/** Written beside, flushed, then renamed over: a power cut leaves the old file or the new one. */
function writeAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(`${path}.new`, 'w', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
