import type { Progress } from '#shared/contract/messages.ts';
import { nextRate, paceOf, type RateSample } from '#shared/contract/pace.ts';
import { durationOf } from '#shared/text/duration.ts';
import { progressTexts } from '#shared/text/progress.ts';
import { taskTexts } from '#shared/text/screens/tasks.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';

const MEGABYTE = 1_000_000;

/** What a terminal shows of long work: the step, how much of how much, how quick, how long still. */
export class ProgressLine {
  readonly #language: Language;
  #step: string | null = null;
  #sample: RateSample = { at: 0, done: 0 };
  #rate: number | null = null;

  constructor(language: Language) {
    this.#language = language;
  }

  /** `at`: milliseconds of a steady clock. */
  next({ step, done, total, unit }: Progress, at: number): string {
    const sample = { at, done };
    // A new step counts other things: its speed is not the last one's.
    this.#rate = step === this.#step ? nextRate(this.#rate, this.#sample, sample) : null;
    this.#step = step;
    this.#sample = sample;
    const amount = (count: number) => (unit === 'bytes' ? `${Math.round(count / MEGABYTE)} MB` : `${count} ${unit}`);
    const { perSecond, secondsLeft } = paceOf(this.#rate, done, total);
    const counted = total === 0 ? amount(done) : this.#say(taskTexts.of, { done: amount(done), total: amount(total) });
    const known = progressTexts[step as keyof typeof progressTexts] as Text | undefined;
    const parts = [
      `${known === undefined ? step : this.#say(known)} ${counted}`,
      ...(perSecond === null ? [] : [this.#say(taskTexts.rate, { amount: amount(Math.round(perSecond)) })]),
      ...(secondsLeft === null ? [] : [this.#left(secondsLeft)]),
    ];
    return parts.join(', ');
  }

  #left(seconds: number): string {
    const time = durationOf((text, parameters) => this.#say(text, parameters), seconds);
    return this.#say(taskTexts.left, { time });
  }

  #say(text: Text, parameters?: Parameters<typeof say>[2]): string {
    return say(this.#language, text, parameters);
  }
}
