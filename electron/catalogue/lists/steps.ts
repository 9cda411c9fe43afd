/** Work in bounded steps: whoever goes through them may do something else between two, or leave. */
export type Steps<T> = Generator<undefined, T>;

/** The result of all steps, one after the other. */
export function atOnce<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
