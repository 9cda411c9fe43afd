import { errorTexts } from './errors.ts';
import { formatTime } from './dates.ts';
import { fieldLabels } from './fields.ts';
import { holdMeasureTexts, holdStateTexts } from './holds.ts';
import { inputLabels, wholeInput } from './input-fields.ts';
import { precheckTexts } from './precheck.ts';
import { caseStageTexts } from './stages.ts';
import { custodyTexts, eventTexts, packageTexts, roleTexts, userStatusTexts } from './terms.ts';
import type { Language, Text, TextParameters } from './text.ts';
import { say } from './text.ts';

/** A failure, or a problem of a report: both carry a code and details that may come from outside. */
export interface Problem {
  readonly code: string;
  readonly details: Readonly<Record<string, unknown>>;
}

const mapOf = (texts: Readonly<Record<string, Text>>): ReadonlyMap<string, Text> => new Map(Object.entries(texts));
const codes = mapOf(errorTexts);
const states = new Map([...mapOf(custodyTexts), ...mapOf(packageTexts), ...mapOf(caseStageTexts)]);
const events = mapOf(eventTexts);
const fields = mapOf({ ...inputLabels, ...fieldLabels });
const findings = mapOf(precheckTexts);
const noWords: ReadonlyMap<string, Text> = new Map();

/** Which words a detail of this name is to be read with. */
const wordsOf: ReadonlyMap<string, ReadonlyMap<string, Text>> = new Map([
  ['from', states],
  ['to', states],
  ['custody', states],
  ['act', events],
  ['type', events],
  ['role', mapOf(roleTexts)],
  ['status', mapOf(userStatusTexts)],
  ['measure', mapOf(holdMeasureTexts)],
  ['state', mapOf(holdStateTexts)],
  ['findings', findings],
]);
const fieldDetails = new Set(['field', 'fields', 'paths']);
const dateDetails = new Set([
  'date',
  'asked',
  'received',
  'decided',
  'due',
  'today',
  'seized',
  'warrantDate',
  'happened',
  'earliest',
  'paperDate',
  'last',
  'until',
]);

/**
 * The sentence of a failure with its details in words: states, acts and fields by their names, dates as people write
 * them, and for FOLD_REFUSED the sentence of the rule. Never throws, whatever the details hold; a code that is not known
 * (a report of a newer version) is returned as it is.
 */
export function sayFailure(language: Language, problem: Problem): string {
  const text = codes.get(problem.code);
  return text === undefined ? problem.code : say(language, text, failureParameters(language, problem.details));
}

/** The details of a failure as parameters for its sentence. */
export function failureParameters(language: Language, details: Problem['details']): TextParameters {
  const { rule, ...others } = details;
  const entries = Object.entries(others).map(([name, value]) => [name, words(language, name, value)] as const);
  const parameters: TextParameters = Object.fromEntries(entries);
  const ruleText = typeof rule === 'string' ? codes.get(rule) : undefined;
  return ruleText === undefined ? parameters : { ...parameters, rule: say(language, ruleText, parameters) };
}

function words(language: Language, name: string, value: unknown): string {
  if (!Array.isArray(value)) return word(language, name, value);
  return value.map((each: unknown) => word(language, name, each)).join(name === 'findings' ? ' ' : ', ');
}

function word(language: Language, name: string, value: unknown): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  if (dateDetails.has(name)) return formatTime(language, value);
  const text = fieldDetails.has(name) ? fieldOf(value) : (wordsOf.get(name) ?? noWords).get(value);
  return text === undefined ? value : say(language, text);
}

/** A path such as `items.3.attributes.imei` is named by its last part that is a field; the empty one is the whole. */
function fieldOf(path: string): Text | undefined {
  if (path === '') return wholeInput;
  const parts = path.split(/[./]/);
  return parts.map((part) => fields.get(part)).findLast((text) => text !== undefined);
}
