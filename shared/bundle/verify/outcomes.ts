import type { Failure } from '../../errors/result.ts';
import { bundleChecks, type BundleCheck, type CheckOutcome, type Problem } from '../report.ts';

/** A file of a stranger may break in thousands of places; the report tells the first ones and how many more there are. */
const mostProblems = 200;

/** Collects what the checks find. A check that nobody began is `not-possible`. */
export class Outcomes {
  readonly #begun = new Set<BundleCheck>();
  readonly #problems = new Map<BundleCheck, Problem[]>();

  /** The check has something to look at: without a problem it passes. */
  begin(...checks: readonly BundleCheck[]): void {
    for (const check of checks) this.#begun.add(check);
  }

  report(check: BundleCheck, code: string, details: Problem['details'] = {}): void {
    this.begin(check);
    const problems = this.#problems.get(check) ?? [];
    problems.push({ code, details });
    this.#problems.set(check, problems);
  }

  /** A failure in `file`, by its path in the bundle, whatever the container calls it. */
  reportFailure(check: BundleCheck, { code, details }: Failure, file: string): void {
    this.report(check, code, { ...details, file });
  }

  failed(check: BundleCheck): boolean {
    return this.#problems.has(check);
  }

  finish(): readonly CheckOutcome[] {
    return bundleChecks.map((check) => {
      const problems = this.#problems.get(check) ?? [];
      const more = problems.length - mostProblems;
      const cut = problems[mostProblems];
      const shown =
        cut === undefined ? problems : [...problems.slice(0, mostProblems), { code: cut.code, details: { more } }];
      return {
        check,
        result: problems.length > 0 ? 'failed' : this.#begun.has(check) ? 'passed' : 'not-possible',
        problems: shown,
      };
    });
  }
}
