import { sayFailure } from '#shared/text/failure.ts';
import { gridTexts } from '#shared/text/screens/seizure-grid.ts';
import { say, type Language } from '#shared/text/text.ts';
import type { RowProblem } from './row-problems.ts';

/** What is wrong with a cell, as a sentence that names the field. */
export function problemWords(language: Language, problem: RowProblem): string {
  if ('failure' in problem) return sayFailure(language, problem.failure);
  const { label, text, parameters } = problem;
  const field =
    label === null ? say(language, gridTexts.notes) : typeof label === 'string' ? label : say(language, label);
  return say(language, text, { field, ...parameters });
}
