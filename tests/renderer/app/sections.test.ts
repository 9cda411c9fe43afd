import { describe, expect, test } from 'vitest';
import { homeOf, mayBeAt, sectionLooks, sectionsFor } from '#renderer/app/sections.ts';
import { roles } from '#shared/domain/catalogue/events.ts';
import { actsOf } from '#shared/domain/roles/acts.ts';

const sectionsOf = (role: (typeof roles)[number], founder = false) =>
  sectionsFor(actsOf(role, founder)).map(({ section }) => section);

describe('what the rail offers', () => {
  test('an administrator sees no case, no item, no hand-over and no opening', () => {
    expect(sectionsOf('administrator')).toEqual(['verify', 'audit', 'backups', 'users', 'settings']);
  });

  test('a supervisor sees the openings too, an officer does not', () => {
    expect(sectionsOf('supervisor')).toContain('openings');
    expect(sectionsOf('evidence-officer')).not.toContain('openings');
    expect(sectionsOf('investigator', true)).not.toContain('openings');
  });

  test('each section has a key of its own', () => {
    expect(new Set(sectionLooks.map(({ keys }) => keys)).size).toBe(sectionLooks.length);
  });
});

describe('where somebody begins', () => {
  test.each(roles)('%s: at a place that is one of theirs', (role) => {
    const acts = actsOf(role, false);
    expect(mayBeAt(homeOf(acts), acts)).toBe(true);
  });

  test('with the users, for who sees no case', () => {
    expect(homeOf(actsOf('administrator', false))).toEqual({ screen: 'users' });
    expect(homeOf(actsOf('supervisor', false))).toEqual({ screen: 'cases' });
  });

  test('a place kept from before is no place any more when the office changed', () => {
    const acts = actsOf('administrator', false);
    for (const route of [
      { screen: 'cases' },
      { screen: 'case', case: 'cs_1' },
      { screen: 'item', item: 'it_1' },
    ] as const)
      expect(mayBeAt(route, acts)).toBe(false);
    expect(mayBeAt({ screen: 'user-new' }, acts)).toBe(true);
  });
});
