import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { changedValues, nameOf, sealedValues, shownFields, shownMembers } from '#renderer/ui/entry/entry-values.ts';
import { eventSchemas } from '#shared/domain/events.ts';
import { reasonOf, wordOf } from '#shared/text/value-words.ts';

const user = 'us_0123456789abcdef';
const person = 'pe_0123456789abcdef';
const names = { [user]: 'Ipda Sari', [person]: 'AK-01' };
const fields = (data: Record<string, unknown>, whole = false) =>
  shownFields(data, names, whole).map(([field]) => field);

describe('what an entry shows', () => {
  test('is not what was left empty, and no digest', () => {
    const data = { reason: 'x', notes: '', warrant: null, witnesses: [], sha256: 'a'.repeat(64), treeSize: 4 };
    expect(fields(data)).toEqual(['reason']);
  });

  test('names users and people whom it knows, and hides ids that say nothing', () => {
    expect(fields({ user, person, about: 'at_0123456789abcdef' })).toEqual(['user', 'person']);
  });

  test('says the code once where a person is recorded', () => {
    expect(fields({ person, code: 'AK-01', roles: ['victim'] })).toEqual(['code', 'roles']);
  });

  test('is no size of 0 bytes for a list that names none', () => {
    const imported = { name: 'daftar.sha256', kind: 'sha256sum' };
    expect(fields({ files: 3006, totalBytes: 0, imported })).toEqual(['files', 'imported']);
    expect(fields({ files: 3006, totalBytes: 1, imported })).toEqual(['files', 'totalBytes', 'imported']);
    expect(fields({ files: 1, totalBytes: 0 })).toEqual(['files', 'totalBytes']);
    expect(fields({ files: 3006, totalBytes: 0, imported }, true)).toContain('totalBytes');
  });

  test('is everything that is not empty for whoever is to sign it', () => {
    const data = { case: 'ca_0123456789abcdef', sha256: 'a'.repeat(64), notes: '', about: 'at_0123456789abcdef' };
    expect(fields(data, true)).toEqual(['about', 'case', 'sha256']);
    const names = { ca_0123456789abcdef: 'LP/A/17' };
    expect(shownFields({ ...data, disclosed: {} }, names, true).map(([field]) => field)).toEqual([
      'disclosed',
      'case',
      'about',
      'sha256',
    ]);
  });
});

test('what a correction changes stands before what only a machine reads, every value of it', () => {
  const changes = { outcome: 'granted', reason: '', number: 'x' };
  expect(fields({ corrects: { leaf: 'ff' }, changes, reason: 'x' }, true)).toEqual(['changes', 'reason', 'corrects']);
  expect(fields({ changes, reason: 'x' })).toEqual(['reason']);
  expect(changedValues('changes', changes)).toEqual(Object.entries(changes));
  for (const other of [null, 'x', 7]) expect(changedValues('changes', other)).toBeNull();
  expect(changedValues('corrects', changes)).toBeNull();
  expect(wordOf('outcome', 'granted', 'entry.corrected')?.id).toBe('Dikabulkan');
});

test('a reason is told apart from other things that look a little like one', () => {
  expect(reasonOf({ code: 'other', text: 'Sidang' })).toEqual({ code: 'other', text: 'Sidang' });
  for (const value of [null, 'other', 7, [], { code: 1, text: '' }, { code: 'other' }])
    expect(reasonOf(value)).toBeNull();
});

test('a name is only what is in the names themselves', () => {
  for (const text of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(nameOf(names, text)).toBeUndefined();
    expect(sealedValues('disclosed', { commitments: [text] }, names)).toEqual({ count: 1, codes: [] });
  }
});

test('commitments are counted, never shown', () => {
  expect(sealedValues('_sd', ['a', 'b'], {})).toEqual({ count: 2, codes: [] });
  expect(sealedValues('disclosed', { commitments: ['a'], tagManifestSha256: 'b' }, {})).toEqual({
    count: 1,
    codes: [],
  });
  expect(sealedValues('disclosed', { commitments: 'a' }, {})).toBeNull();
  expect(sealedValues('disclosed', null, {})).toBeNull();
  expect(sealedValues('witnesses', ['a', 'b'], {})).toBeNull();
  const names = { a: 'KB-02', b: 'AK-01', c: 'AK-01' };
  expect(sealedValues('disclosed', { commitments: ['a', 'b', 'c', 'd', 5] }, names)).toEqual({
    count: 5,
    codes: ['AK-01', 'KB-02'],
  });
  expect(sealedValues('_sd', ['a'], names)).toEqual({ count: 1, codes: [] });
});

test('only values of closed lists have words: what somebody typed stays as it was typed', () => {
  expect(wordOf('role', 'supervisor')?.id).toBe('Pengawas');
  expect(wordOf('reason', 'other')).toBeUndefined();
  expect(wordOf('notes', 'constructor')).toBeUndefined();
  expect(wordOf('roles', 'constructor')).toBeUndefined();
  expect(wordOf('reason', 'other', 'constructor')).toBeUndefined();
});

test('one value reads by the kind of entry that it stands in', () => {
  expect(wordOf('reason', 'other', 'intake.judged')?.id).toBe('Lainnya');
  expect(wordOf('reason', 'other', 'custody.moved')).toBeUndefined();
  expect(wordOf('outcome', 'refused', 'intake.judged')?.id).toBe('Ditolak gudang');
  expect(wordOf('outcome', 'refused', 'court.decided')?.id).toBe('Ditolak');
  expect(wordOf('to', 'closed', 'referral.sent')).toBeUndefined();
});

/** The fields of an entry, without what lets them be empty or many; a setting has one shape for each topic. */
function fieldsOf(schema: z.ZodType): [string, z.ZodType][] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap((option) => fieldsOf(option as z.ZodType));
  if (!(schema instanceof z.ZodObject)) throw new Error(`a shape of kind ${schema.type}`);
  return Object.entries(schema.shape).map(([field, shape]) => [field, innermost(shape as z.ZodType)]);
}

function innermost(schema: z.ZodType): z.ZodType {
  if (schema instanceof z.ZodArray) return innermost(schema.element as z.ZodType);
  const wrapped =
    schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodExactOptional;
  return wrapped ? innermost(schema.unwrap() as z.ZodType) : schema;
}

const all = Object.entries(eventSchemas).flatMap(([type, schema]) =>
  fieldsOf(schema).map(([field, shape]) => ({
    type,
    field,
    options: shape instanceof z.ZodEnum ? Object.values(shape.enum).map(String) : null,
  })),
);
/** Models of a report are called by their letter. */
const chosen = all.filter(({ field, options }) => options !== null && field !== 'model');
const everyOption = [...new Set(chosen.flatMap(({ options }) => options ?? []))];

test.each(chosen)('each choice of $field in $type has a word', ({ type, field, options }) => {
  for (const option of options ?? []) expect(wordOf(field, option, type)?.id, option).toMatch(/./);
});

test('no choice is read into a field that is typed', () => {
  const typed = all.filter(({ options }) => options === null);
  const wrong = typed.flatMap(({ type, field }) =>
    everyOption
      .filter((option) => wordOf(field, option, type) !== undefined)
      .map((option) => `${type} ${field} ${option}`),
  );
  expect(wrong).toEqual([]);
});

describe('members of a value in one line', () => {
  test('leave out ids and digests of what they name', () => {
    const against = { kind: 'list', name: 'BB-001', files: 7, item: 'it_0123456789abcdef', digest: 'a'.repeat(64) };
    expect(shownMembers(against, { it_0123456789abcdef: 'BB-001' })).toEqual([
      ['kind', 'list'],
      ['name', 'BB-001'],
      ['files', 7],
    ]);
  });

  test('leave out a bare number of parts, and the name of a list that was taken over is told once', () => {
    const image = { name: 'BB-001.E01', format: 'E01', segments: 3, bytes: 7 };
    expect(shownMembers(image, {})).toEqual([['name', 'BB-001.E01']]);
    const sealed = { source: 'a.sha256', imported: { name: 'a.sha256', kind: 'sha256sum' } };
    expect(fields(sealed)).toEqual(['imported']);
    expect(fields({ ...sealed, source: 'b' })).toEqual(['source', 'imported']);
  });

  test('leave out lists within, where the rest says enough', () => {
    const set = {
      set: 'hs_0123456789abcdef',
      name: 'NSRL',
      kind: 'known',
      files: 2,
      categories: [{ category: 'A', files: 2 }],
    };
    expect(shownMembers(set, {})?.map(([member]) => member)).toEqual(['name', 'kind', 'files']);
  });

  test('are none where a text is typed, or where one line cannot say them', () => {
    expect(shownMembers('x', {})).toBeNull();
    expect(shownMembers([{ name: 'x' }], {})).toBeNull();
    expect(shownMembers({ name: 'x', inner: { deep: 1 } }, {})).toBeNull();
  });
});
