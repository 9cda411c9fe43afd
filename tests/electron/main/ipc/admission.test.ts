import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { methodNames } from '#shared/contract/contract.ts';
import { Admission, admissionLimits } from '#electron/main/ipc/admission.ts';
import { measure } from '#shared/contract/measure.ts';
import { outcome } from '../../../support/outcome.ts';

const small = { weight: { bytes: 2000, values: 100, depth: 6 }, atOnce: 3, burst: 10, perSecond: 5 };
const request = (input: unknown = {}, method = 'cases.list', requestId: string = randomUUID()) => ({
  method,
  requestId,
  input,
});

function admission(limits = small): {
  admit: (value: unknown) => string;
  finished: (id: string) => void;
  pass: (ms: number) => void;
} {
  let time = 0;
  const made = new Admission(limits, () => time);
  return {
    admit: (value) => outcome(made.admit(value)),
    finished: (id) => {
      made.finished(id);
    },
    pass: (ms) => (time += ms),
  };
}

test('SEC-24 an ordinary request of every method is admitted', () => {
  for (const method of methodNames) expect(admission().admit(request({}, method))).toBe('ok');
});

test.each([
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  'cases.list ',
  'Cases.List',
  'cases',
  'cancel',
  'subscribe',
])('SEC-24 the method %j is unknown', (method) => {
  expect(admission().admit(request({}, method))).toBe('METHOD_UNKNOWN');
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a number', 1],
  ['a text', 'cases.list'],
  ['a list', ['cases.list', randomUUID(), {}]],
  ['no method', { requestId: randomUUID(), input: {} }],
  ['no id', { method: 'cases.list', input: {} }],
  ['a surplus field', { ...request(), sender: 'main' }],
  ['a method that is no text', request({}, 7 as unknown as string)],
  ['a method of 81 letters', request({}, 'm'.repeat(81))],
  ['a short id', request({}, 'cases.list', 'short')],
  ['an id of 65 letters', request({}, 'cases.list', 'a'.repeat(65))],
  ['an id with a line end', request({}, 'cases.list', `${randomUUID()}\n`)],
  ['an id with a path', request({}, 'cases.list', '../../../../etc/passwd')],
])('SEC-24 an envelope with %s is refused', (_name, value) => {
  expect(admission().admit(value)).toBe('INPUT_INVALID');
});

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;
const deep = Array.from({ length: 40 }).reduce<unknown>((inner) => [inner], 1);
/** A billion values in thirty objects, all shared. */
const laughs = Array.from({ length: 30 }).reduce<unknown>((inner) => [inner, inner], 1);

test.each<[string, unknown]>([
  ['a long text', 'a'.repeat(1001)],
  ['many short texts', Array.from({ length: 40 }, () => 'a'.repeat(30))],
  ['a long name of a field', { ['n'.repeat(1001)]: 1 }],
  ['too many values', Array.from({ length: 200 }, () => 1)],
  ['four billion holes', new Array(2 ** 32 - 1)],
  ['a deep value', deep],
  ['a cycle', cycle],
  ['values shared a billion times', laughs],
])('SEC-24 %s is too large', (_name, input) => {
  expect(admission().admit(request(input))).toBe('REQUEST_TOO_LARGE');
});

test.each<[string, unknown]>([
  ['a date', new Date()],
  ['a map', new Map()],
  ['a set', new Set()],
  ['bytes', new Uint8Array(4)],
  ['a buffer', new ArrayBuffer(4)],
  ['a regular expression', /a/],
  ['an error', new Error('x')],
  ['a big integer', 1n],
  ['a symbol', Symbol('x')],
  ['a function', () => 1],
  ['an object without prototype', Object.create(null)],
])('SEC-24 %s inside an input is refused', (_name, value) => {
  expect(admission().admit(request({ list: [value] }))).toBe('INPUT_INVALID');
});

test('SEC-24 the largest honest input is admitted: a seizure of 5,000 items', () => {
  const item = {
    description: 'x'.repeat(200),
    quantity: 1,
    attributes: { class: 'phone', brand: 'y'.repeat(40), imei: ['1'.repeat(15), '2'.repeat(15)] },
    notes: 'z'.repeat(300),
  };
  const items = Array.from({ length: 5000 }, () => structuredClone(item));
  expect(admission(admissionLimits).admit(request({ items }, 'seizures.record'))).toBe('ok');
});

test('SEC-24 an id is refused while it is in use, and may be used again after: a person presses once more', () => {
  const { admit, finished } = admission();
  const id = randomUUID();
  expect(admit(request({}, 'cases.open', id))).toBe('ok');
  expect(admit(request({}, 'cases.open', id))).toBe('REQUEST_DUPLICATE');
  expect(admit(request({}, 'cases.list', id))).toBe('REQUEST_DUPLICATE');
  finished(id);
  expect(admit(request({}, 'cases.open', id))).toBe('ok');
});

test('SEC-24 only so many requests run at once', () => {
  const { admit, finished } = admission();
  const ids = [randomUUID(), randomUUID(), randomUUID()];
  for (const id of ids) expect(admit(request({}, 'cases.list', id))).toBe('ok');
  expect(admit(request())).toBe('RATE_LIMITED');
  finished(ids[0] ?? '');
  expect(admit(request())).toBe('ok');
});

test('SEC-24 a flood is stopped, refused requests count too, and time lets it pass again', () => {
  const { admit, pass } = admission();
  for (let count = 0; count < 10; count += 1) expect(admit(request({}, 'nonsense'))).toBe('METHOD_UNKNOWN');
  expect(admit(request())).toBe('RATE_LIMITED');
  pass(100);
  expect(admit(request())).toBe('RATE_LIMITED');
  pass(150);
  expect(admit(request())).toBe('ok');
  expect(admit(request())).toBe('RATE_LIMITED');
  pass(3_600_000);
  const answers = Array.from({ length: 12 }, () => admit(request({}, 'nonsense')));
  expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(2);
});

test('SEC-24 whatever the page sends, it is answered with a code and nothing is thrown', () => {
  const codes = ['ok', 'INPUT_INVALID', 'REQUEST_TOO_LARGE', 'METHOD_UNKNOWN', 'RATE_LIMITED'];
  const anything = fc.anything({
    withBigInt: true,
    withDate: true,
    withMap: true,
    withSet: true,
    withTypedArray: true,
    withSparseArray: true,
    withNullPrototype: true,
  });
  fc.assert(
    fc.property(
      anything,
      (value) => codes.includes(admission().admit(value)) && codes.includes(admission().admit(request(value))),
    ),
  );
});

test('SEC-24 plain data within the limits always fits, and never once its text is too long', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const fits = measure(value, { bytes: 1e9, values: 1e6, depth: 20 }) === 'fits';
      return fits && measure({ value, text: 'a'.repeat(600) }, { bytes: 1200, values: 1e6, depth: 20 }) === 'too-large';
    }),
  );
});
