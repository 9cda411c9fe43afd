import { describe, expect, it } from 'vitest';
import { foldConfiguration } from '#shared/domain/configuration/configuration.ts';
import { checkConfiguration, decideConfiguration } from '#shared/domain/configuration/decide.ts';
import { defaultConfiguration } from '#shared/domain/configuration/defaults/defaults.ts';
import {
  configurationSet,
  configurationTopics,
  type ConfigurationSet,
  type ConfigurationTopic,
} from '#shared/domain/configuration/events.ts';
import { outcome } from '../../../support/outcome.ts';

const holiday = { date: '2027-03-10', name: 'Idulfitri', kind: 'national', source: '' } as const;
const rule = { rule: 'R10', regime: 'kuhap-1981', on: true, length: 7, unit: 'days' } as const;
const number = { kind: 'report', pattern: 'LP/{n}', example: 'LP/1' };
const field = { key: 'casing', label: 'Casing', type: 'text' as const, choices: [], mandatory: true };

describe('what a unit sets', () => {
  it.each(Object.keys(configurationTopics) as ConfigurationTopic[])(
    'the default of %s obeys its own rules',
    (topic) => {
      const set = configurationSet.parse({ topic, value: defaultConfiguration[topic] });
      expect(outcome(checkConfiguration(set))).toBe('ok');
    },
  );

  it('replaces the whole topic and leaves the others', () => {
    const after = foldConfiguration(defaultConfiguration, { topic: 'modus', value: ['Phishing'] });
    expect(after.modus).toEqual(['Phishing']);
    expect({ ...after, modus: defaultConfiguration.modus }).toEqual(defaultConfiguration);
  });

  it('is recorded once: the same again changes nothing', () => {
    const set: ConfigurationSet = { topic: 'modus', value: ['Phishing'] };
    expect(decideConfiguration(set, defaultConfiguration)).toEqual({
      ok: true,
      value: [{ type: 'configuration.set', data: set }],
    });
    expect(outcome(decideConfiguration(set, foldConfiguration(defaultConfiguration, set)))).toBe('CONFIGURATION_SAME');
  });

  it.each<[string, ConfigurationSet, string]>([
    ['an empty list', { topic: 'units', value: [] }, 'ok'],
    ['a unit twice', { topic: 'units', value: ['Polda NTT', ' polda ntt '] }, 'CONFIGURATION_TWICE'],
    [
      'a holiday twice',
      { topic: 'holidays', value: { days: [holiday, { ...holiday, name: 'Lain' }], completeYears: [] } },
      'CONFIGURATION_TWICE',
    ],
    ['a year twice', { topic: 'holidays', value: { days: [], completeYears: [2027, 2027] } }, 'CONFIGURATION_TWICE'],
    ['a rule switched on', { topic: 'rules', value: [rule] }, 'ok'],
    ['a rule twice', { topic: 'rules', value: [rule, { ...rule, on: false }] }, 'CONFIGURATION_TWICE'],
    ['one rule under both codes', { topic: 'rules', value: [rule, { ...rule, regime: 'kuhap-2025' }] }, 'ok'],
    ['a rule that does not exist', { topic: 'rules', value: [{ ...rule, rule: 'R99' }] }, 'CONFIGURATION_UNKNOWN'],
    [
      'a rule that the code does not have',
      { topic: 'rules', value: [{ ...rule, rule: 'R5' }] },
      'CONFIGURATION_UNKNOWN',
    ],
    ['a pattern', { topic: 'numbers', value: [number] }, 'ok'],
    ['a pattern without an example', { topic: 'numbers', value: [{ ...number, example: '' }] }, 'ok'],
    ['a kind of number twice', { topic: 'numbers', value: [number, number] }, 'CONFIGURATION_TWICE'],
    ['a broken pattern', { topic: 'numbers', value: [{ ...number, pattern: 'LP/{n' }] }, 'NUMBER_PATTERN_INVALID'],
    [
      'an example of another shape',
      { topic: 'numbers', value: [{ ...number, example: 'B/1' }] },
      'NUMBER_EXAMPLE_DIFFERS',
    ],
    [
      'a field and a mandatory one',
      { topic: 'item-classes', value: [{ class: 'phone', fields: [field], mandatory: ['imei', 'powerState'] }] },
      'ok',
    ],
    [
      'a field under the key of one that the class has',
      { topic: 'item-classes', value: [{ class: 'phone', fields: [{ ...field, key: 'imei' }], mandatory: [] }] },
      'CONFIGURATION_TWICE',
    ],
    [
      'a mandatory field of another class',
      { topic: 'item-classes', value: [{ class: 'phone', fields: [], mandatory: ['iccid'] }] },
      'CONFIGURATION_UNKNOWN',
    ],
    [
      'a choice without choices',
      { topic: 'item-classes', value: [{ class: 'phone', fields: [{ ...field, type: 'choice' }], mandatory: [] }] },
      'CONFIGURATION_NO_CHOICES',
    ],
    [
      'a class twice',
      {
        topic: 'item-classes',
        value: [
          { class: 'phone', fields: [], mandatory: [] },
          { class: 'phone', fields: [], mandatory: [] },
        ],
      },
      'CONFIGURATION_TWICE',
    ],
  ])('%s', (_, set, expected) => {
    expect(outcome(checkConfiguration(set))).toBe(expected);
  });

  it.each([
    ['an unknown topic', { topic: 'colour', value: [] }],
    [
      'a date that no calendar has',
      { topic: 'holidays', value: { days: [{ ...holiday, date: '2027-02-30' }], completeYears: [] } },
    ],
    ['an invisible character in a name', { topic: 'units', value: ['Polda\u200b NTT'] }],
    ['a mark of direction', { topic: 'modus', value: ['\u202eabc'] }],
    ['an empty name', { topic: 'units', value: [''] }],
    ['a negative length', { topic: 'rules', value: [{ ...rule, length: -1 }] }],
    ['a length that is no whole number', { topic: 'rules', value: [{ ...rule, length: 1.5 }] }],
    ['a pattern of 301 characters', { topic: 'numbers', value: [{ ...number, pattern: 'x'.repeat(301) }] }],
    ['a surplus field', { topic: 'units', value: [], also: 1 }],
  ])('the shape refuses %s', (_, set) => {
    expect(configurationSet.safeParse(set).success).toBe(false);
  });
});
