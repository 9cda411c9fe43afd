import { expect, test } from 'vitest';
import { sentenceOf } from '#renderer/features/second/sentence.ts';
import type { CorrectedPaper } from '#shared/contract/users.ts';
import { secondActOfEvent } from '#shared/domain/roles/acts.ts';
import { secondTexts } from '#shared/text/screens/second.ts';
import { say, type Text, type TextParameters } from '#shared/text/text.ts';

const inEnglish = (text: Text, values?: TextParameters) => say('en', text, values);
const sentence = (
  type: string,
  data: Record<string, unknown>,
  names: Record<string, string> = {},
  paper: CorrectedPaper | null = null,
) => sentenceOf({ type, data, names, paper }, inEnglish);

test('a removal names the person, not the id', () => {
  const said = sentence('user.removed', { user: 'us_1', reason: 'left' }, { us_1: 'Bripka Mutasi' });
  expect(said).toContain('\u2068Bripka Mutasi\u2069 is removed');
  expect(said).not.toContain('us_1');
});

test('somebody without a known name is told by the id, never left out', () => {
  expect(sentence('user.removed', { user: 'us_1' })).toContain('\u2068us_1\u2069 is removed');
});

test('neither an id nor a name does more than stand there', () => {
  for (const user of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
    expect(sentence('user.removed', { user })).toContain(`\u2068${user}\u2069 is removed`);
  const turned = sentence('user.removed', { user: 'us_1' }, { us_1: 'Sari\u202e\u2069\u200b' });
  expect(turned).toContain('\u2068Sari\\u{202e}\\u{2069}\\u{200b}\u2069 is removed');
});

test('a bundle says its version and who gets it', () => {
  expect(sentence('bundle.exported', { version: 3, recipient: 'Kejari Uji' })).toContain(
    'Bundle version 3 for \u2068Kejari Uji\u2069',
  );
});

test('a disclosure names the people and the case, and the id where the number is not known', () => {
  const data = { case: 'ca_1', version: 3, recipient: 'Kejari Uji', disclosed: { commitments: ['d1', 'd2'] } };
  const said = sentence('bundle.exported', data, { d1: 'AK-02', d2: 'AK-01', ca_1: 'LP/A/17' });
  expect(said).toContain('\u2068AK-01\u2069, \u2068AK-02\u2069 (case \u2068LP/A/17\u2069)');
  expect(said).toContain('\u2068Kejari Uji\u2069');
  expect(sentence('bundle.exported', data, { d1: 'AK-02' })).toContain('(case \u2068ca_1\u2069)');
  expect(sentence('bundle.exported', data)).toContain('protected people');
});

const refusal = { number: '12/Pen', date: '2026-11-18', outcome: 'refused' };
const paperOf = (now: Record<string, string>): CorrectedPaper => ({
  type: 'court.decided',
  first: refusal,
  now: { ...refusal, ...now },
  application: null,
  items: [],
});

test('a correction names the paper, the case, what the court said and what it is now said to have said', () => {
  const data = { case: 'ca_1', corrects: { leaf: 'ff' }, changes: { outcome: 'granted' }, reason: 'x' };
  const said = sentence('entry.corrected', data, { ca_1: 'LP/A/17' }, paperOf({}));
  expect(said).toContain(
    '\u206812/Pen (2026-11-18)\u2069 (case \u2068LP/A/17\u2069) is corrected from "Refused" to "Granted"',
  );
  const renamed = sentence('entry.corrected', data, {}, paperOf({ number: '99/Pen', date: '2026-11-19' }));
  expect(renamed).toContain('\u206812/Pen (2026-11-18)\u2069, now recorded as \u206899/Pen (2026-11-19)\u2069 (case');
  expect(sentence('entry.corrected', data)).toContain('\u2068ff\u2069');
  expect(sentence('entry.corrected', { ...data, changes: { outcome: 'toString' } })).toContain('\u2068toString\u2069');
});

test('every kind that needs two signatures has a sentence of its own', () => {
  const other = inEnglish(secondTexts.other, { type: '' }).slice(0, 8);
  for (const type of Object.keys(secondActOfEvent)) expect(sentence(type, {})).not.toContain(other);
});

test('a kind of a newer version is named, whatever its data', () => {
  expect(sentence('item.destroyed', { user: { id: 1 } })).toContain('item.destroyed');
  expect(sentence('__proto__', {})).toContain('__proto__');
});
