import type { Result } from '../../errors/result.ts';
import { fail, ok } from '../../errors/result.ts';
import { sameJson } from '../correction/apply.ts';
import type { DomainEvent } from '../events.ts';
import { itemAttributes } from '../item/events.ts';
import { dutyRules } from '../procedure/duties/rules.ts';
import type { Configuration } from './configuration.ts';
import type { ConfigurationSet, ConfigurationValue } from './events.ts';
import { hasNumberPattern, readNumberPattern } from './number-pattern.ts';

/** CONFIGURATION_SAME when nothing would change, and the codes of `checkConfiguration`. */
export function decideConfiguration(command: ConfigurationSet, current: Configuration): Result<DomainEvent[]> {
  const checked = checkConfiguration(command);
  if (!checked.ok) return checked;
  return sameJson(current[command.topic], command.value)
    ? fail('CONFIGURATION_SAME')
    : ok([{ type: 'configuration.set', data: command }]);
}

/**
 * What a topic must obey by itself. CONFIGURATION_TWICE with `value` when something stands twice, CONFIGURATION_UNKNOWN
 * with `value` for a rule or field that does not exist, NUMBER_PATTERN_INVALID, NUMBER_EXAMPLE_DIFFERS.
 */
export function checkConfiguration({ topic, value }: ConfigurationSet): Result<null> {
  switch (topic) {
    case 'units':
    case 'offences':
    case 'modus':
    case 'seen-terms':
    case 'referral-targets':
      return onlyOnce(value.map((text) => text.trim().toLowerCase()));
    case 'holidays':
      return first([onlyOnce(value.days.map(({ date }) => date)), onlyOnce(value.completeYears.map(String))]);
    case 'rules':
      return checkRules(value);
    case 'numbers':
      return first([onlyOnce(value.map(({ kind }) => kind)), ...value.map(checkNumber)]);
    case 'item-classes':
      return first([onlyOnce(value.map((each) => each.class)), ...value.map(checkClass)]);
  }
}

function first(checks: readonly Result<null>[]): Result<null> {
  return checks.find((check) => !check.ok) ?? ok(null);
}

function onlyOnce(values: readonly string[]): Result<null> {
  const seen = new Set<string>();
  for (const value of values) {
    if (seen.has(value)) return fail('CONFIGURATION_TWICE', { value });
    seen.add(value);
  }
  return ok(null);
}

function checkRules(rules: ConfigurationValue<'rules'>): Result<null> {
  const unknown = rules.find(
    ({ rule, regime }) => !dutyRules.some((each) => each.id === rule && each.regime === regime),
  );
  if (unknown !== undefined) return fail('CONFIGURATION_UNKNOWN', { value: unknown.rule });
  return onlyOnce(rules.map(({ rule, regime }) => `${rule} ${regime}`));
}

function checkNumber({ pattern, example }: ConfigurationValue<'numbers'>[number]): Result<null> {
  const read = readNumberPattern(pattern);
  if (!read.ok) return read;
  return example === '' || hasNumberPattern(read.value, example)
    ? ok(null)
    : fail('NUMBER_EXAMPLE_DIFFERS', { pattern, example });
}

/** Keys of added fields are not those the class has; what becomes mandatory is one of these. */
function checkClass(each: ConfigurationValue<'item-classes'>[number]): Result<null> {
  const builtIn = builtInFields(each.class);
  const added = each.fields.map(({ key }) => key);
  const unknown = each.mandatory.find((key) => !builtIn.includes(key));
  if (unknown !== undefined) return fail('CONFIGURATION_UNKNOWN', { value: unknown });
  const empty = each.fields.find(({ type, choices }) => type === 'choice' && choices.length === 0);
  if (empty !== undefined) return fail('CONFIGURATION_NO_CHOICES', { value: empty.label });
  return onlyOnce([...builtIn, ...added]);
}

function builtInFields(itemClass: string): string[] {
  const shape = itemAttributes.options.find((option) => option.shape.class.value === itemClass)?.shape ?? {};
  return Object.keys(shape).filter((key) => key !== 'class');
}
