import type { Configuration } from '../../configuration/configuration.ts';
import { deadline, type Deadline } from '../working-days.ts';
import type { DutyFacts } from './facts.ts';
import { occurrencesOf, type Occurrence } from './occurrences.ts';
import { dutyRule, dutyRules, type DutyRule } from './rules.ts';

/** What the unit makes of a rule: switched on or off, with its own length. */
export interface RuleInForce extends DutyRule {
  readonly on: boolean;
  /** The unit set it otherwise than it is shipped. */
  readonly changed: boolean;
}

/** A duty as it stands on a day. */
export interface Duty extends Occurrence {
  readonly article: string;
  readonly confirmed: boolean;
  readonly whose: DutyRule['whose'];
  readonly clock: NonNullable<DutyRule['clock']>;
  readonly length: number | null;
  readonly unit: DutyRule['unit'];
  /** Null: at once, without a number of days. */
  readonly due: Deadline | null;
  readonly state: 'open' | 'late' | 'cleared';
  /** Cleared, but after its day. */
  readonly clearedLate: boolean;
}

type Unit = Pick<Configuration, 'rules' | 'holidays'>;

/** All rules with what the unit has set: an unconfirmed one is off until the unit says otherwise. */
export function rulesInForce(rules: Configuration['rules']): RuleInForce[] {
  return dutyRules.map((rule) => ruleInForce(rule, rules));
}

function ruleInForce(rule: DutyRule, rules: Configuration['rules']): RuleInForce {
  const set = rules.find((each) => each.rule === rule.id && each.regime === rule.regime);
  if (set === undefined) return { ...rule, on: rule.confirmed, changed: false };
  return { ...rule, on: set.on, length: set.length, unit: set.unit, changed: true };
}

/** The duties of a case under the rules that the unit has on. `today`: local date of the reader. */
export function dutiesOf(facts: DutyFacts, unit: Unit, today: string): Duty[] {
  return occurrencesOf(facts).flatMap((occurrence) => dutyOf(occurrence, unit, today) ?? []);
}

/** Null when the unit has the rule off. */
export function dutyOf(occurrence: Occurrence, { rules, holidays }: Unit, today: string): Duty | null {
  const shipped = dutyRule(occurrence.rule, occurrence.regime);
  if (shipped === undefined) return null;
  const { clock, on, length, unit, article, confirmed, whose } = ruleInForce(shipped, rules);
  if (!on || clock === null) return null;
  const due = length === null ? null : deadline(occurrence.since, length, unit, holidays);
  const { clearedOn } = occurrence;
  const missed = due !== null && (clearedOn ?? today) > due.dueOn;
  const state = clearedOn === null ? (missed ? 'late' : 'open') : 'cleared';
  const clearedLate = clearedOn !== null && missed;
  return { ...occurrence, article, confirmed, whose, clock, length, unit, due, state, clearedLate };
}
