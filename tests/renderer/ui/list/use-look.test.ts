import { describe, expect, it } from 'vitest';
import { nextSort, sameLook, withoutEmpty, type Look } from '#renderer/ui/list/use-look.ts';

const look: Look = {
  search: '',
  filter: { unit: 'Subdit I', overdue: true },
  sort: { by: 'number', down: false },
  columns: [{ key: 'number', width: null }],
  panel: false,
};

describe('two looks of a list', () => {
  it('are the same whatever the order of their filters, and whether the details stand beside it', () => {
    expect(sameLook(look, { ...look, filter: { overdue: true, unit: 'Subdit I' }, panel: true })).toBe(true);
  });

  it.each([
    ['words', { search: 'x' }],
    ['a filter more', { filter: { unit: 'Subdit I', overdue: true, mine: true } }],
    ['a filter less', { filter: { unit: 'Subdit I' } }],
    ['another order', { sort: { by: 'date', down: false } }],
    ['the other way round', { sort: { by: 'number', down: true } }],
    ['a width', { columns: [{ key: 'number', width: 90 }] }],
    ['no column chosen', { columns: [] }],
  ])('are not the same with %s', (_, change) => {
    expect(sameLook(look, { ...look, ...change })).toBe(false);
  });
});

describe('a press on a head', () => {
  it('sorts by it, turns about what was sorted by it, and begins with the newest of what is a time', () => {
    const names = ['changed'];
    expect(nextSort<string>({ by: 'number', down: false }, 'title', names)).toEqual({ by: 'title', down: false });
    expect(nextSort<string>({ by: 'title', down: false }, 'title', names)).toEqual({ by: 'title', down: true });
    expect(nextSort<string>({ by: 'title', down: true }, 'changed', names)).toEqual({ by: 'changed', down: true });
  });
});

it('a filter keeps nothing that is not asked', () => {
  expect(withoutEmpty({ unit: '', modus: undefined, stage: 'reported', overdue: null, mine: true })).toEqual({
    stage: 'reported',
    mine: true,
  });
});
