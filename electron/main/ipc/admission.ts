import { z } from 'zod';
import type { Envelope } from '#shared/contract/channels.ts';
import { methods } from '#shared/contract/contract.ts';
import { measure, type Weight } from '#shared/contract/measure.ts';
import { parseInput } from '#shared/contract/parse.ts';
import { fail, ok, type Result } from '#shared/errors/result.ts';
import { Rate } from './rate.ts';

export const requestId = z.string().regex(/^[0-9a-zA-Z-]{16,64}$/);
const envelope = z.strictObject({ method: z.string().max(80), requestId, input: z.unknown() });

export interface AdmissionLimits {
  readonly weight: Weight;
  readonly atOnce: number;
  readonly burst: number;
  readonly perSecond: number;
}

/** A seizure of 5,000 items, each with all its fields, is the largest honest input. */
export const admissionLimits: AdmissionLimits = {
  weight: { bytes: 16 * 1024 * 1024, values: 400_000, depth: 16 },
  atOnce: 64,
  burst: 200,
  perSecond: 100,
};

/** SECURITY SEC-24: decides, before anything is looked at closely, whether a request may go on. */
export class Admission {
  readonly #limits: AdmissionLimits;
  readonly #rate: Rate;
  readonly #running = new Set<string>();

  constructor(limits: AdmissionLimits, monotonic: () => number) {
    this.#limits = limits;
    this.#rate = new Rate(limits.burst, limits.perSecond, monotonic);
  }

  /** Admits a request; `finished` must follow with its id. Only the envelope is parsed here, the input by whoever answers. */
  admit(value: unknown): Result<Envelope> {
    if (!this.#rate.take()) return fail('RATE_LIMITED');
    const measured = measure(value, this.#limits.weight);
    if (measured === 'too-large') return fail('REQUEST_TOO_LARGE');
    if (measured === 'not-plain') return fail('INPUT_INVALID', { paths: [''] });
    const parsed = parseInput(envelope, value);
    if (!parsed.ok) return parsed;
    if (!methods.has(parsed.value.method)) return fail('METHOD_UNKNOWN', { method: parsed.value.method });
    if (this.#running.has(parsed.value.requestId)) return fail('REQUEST_DUPLICATE');
    if (this.#running.size >= this.#limits.atOnce) return fail('RATE_LIMITED');
    this.#running.add(parsed.value.requestId);
    return ok(parsed.value);
  }

  finished(id: string): void {
    this.#running.delete(id);
  }
}
