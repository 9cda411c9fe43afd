import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
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

  /** Written beside, flushed, then renamed over: a power cut leaves the old file or the new one. */
  set(value: z.output<S>): void {
    const temporary = `${this.#path}.new`;
    mkdirSync(dirname(this.#path), { recursive: true });
    const file = openSync(temporary, 'w', 0o600);
    try {
      writeSync(file, `${JSON.stringify(value, null, 2)}\n`);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, this.#path);
    this.#value = value;
  }

  #read(): z.output<S> {
    const text = readIfThere(this.#path);
    if (text === null) return this.#fallback;
    const parsed = this.#schema.safeParse(parseJson(text));
    if (parsed.success) return parsed.data;
    this.#putAside();
    return this.#fallback;
  }

  #putAside(): void {
    const damaged = `${this.#path}.damaged`;
    rmSync(damaged, { force: true });
    renameSync(this.#path, damaged);
  }
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
