import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { longText, shortText } from '#shared/domain/text.ts';
import { calendarDate, zonedTime } from '#shared/domain/time/zoned-time.ts';
import { fieldTexts } from '#shared/text/screens/kit.ts';
import { problemOf, problemText } from '#renderer/ui/form/problems.ts';

function problemsOf(schema: z.ZodType, value: unknown): readonly string[] {
  const parsed = schema.safeParse(value, { error: (issue) => problemOf(issue) });
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
}

describe('what is wrong with a field is one word', () => {
  test.each([
    ['an empty text', shortText, '', 'required'],
    ['a text that is not there', shortText, undefined, 'required'],
    ['a text too long', shortText, 'a'.repeat(401), 'too-long:400'],
    ['a long text too long', longText, 'a'.repeat(10_001), 'too-long:10000'],
    ['a text too short', z.string().min(12), 'a', 'too-short:12'],
    ['no choice', z.enum(['a', 'b']), '', 'choose'],
    ['another choice', z.enum(['a', 'b']), 'c', 'choose'],
    ['no date', calendarDate, '', 'required'],
    ['words for a day', calendarDate, 'besok', 'date'],
    ['a day that is not', calendarDate, '2026-02-30', 'date'],
    ['no time', zonedTime, '', 'time'],
    ['a time without its zone', zonedTime, '2026-11-21T14:05:00', 'time'],
    ['a number that is not there', z.int(), undefined, 'required'],
    ['words for a number', z.int(), 'dua', 'number'],
    ['a number too small', z.int().min(1), 0, 'too-small:1'],
    ['a number too big', z.int().max(120), 121, 'too-big:120'],
    ['an empty list', z.array(z.string()).min(1), [], 'required'],
    ['a list too short', z.array(z.string()).min(2), ['a'], 'too-few:2'],
    ['a code of the wrong form', z.string().regex(/^SK-\d\d$/), 'X', 'format'],
  ])('%s', (_, schema, value, word) => {
    expect(problemsOf(schema, value)).toEqual([word]);
  });

  test("a form's own rule keeps its own word", () => {
    const schema = z.string().refine(() => false, { error: 'passphrase-short' });
    expect(problemsOf(schema, 'a')).toEqual(['passphrase-short']);
  });
});

describe('the word becomes a sentence', () => {
  test('with its limit', () => {
    expect(problemText('too-long:400', {})).toEqual({ text: fieldTexts['too-long'], parameters: { limit: '400' } });
  });

  test("of the form's own, before those of the kit", () => {
    const own = { id: 'Sendiri', en: 'Own' };
    expect(problemText('required', { required: own }).text).toBe(own);
  });

  test.each(['', 'unheard-of', 'constructor', '__proto__', 'toString:3'])('and "%s" is still a sentence', (word) => {
    expect(problemText(word, {}).text).toBe(fieldTexts.refused);
  });
});
