import { randomUUID } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { methodNames } from '#shared/contract/contract.ts';
import { outcome } from '../../../support/outcome.ts';
import { z } from 'zod';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { openCase, recordWarrant } from '../../../support/scenario.ts';
import { createTestCatalogue, FRESH_ENTRIES, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const sizeRow = z.strictObject({ size: z.int() });
const newCase = (number: string) => ({
  number,
  title: 'rahasia besar',
  unit: 'x',
  openedOn: '2026-01-01',
  offences: [],
  notes: '',
});
const cases = async () => (await catalogue.done('cases.list', { search: '', after: null, limit: 100 })).total;

describe('a request', () => {
  it.each([
    '',
    'nope',
    'constructor',
    '__proto__',
    'toString',
    'hasOwnProperty',
    'cases',
    'cases.list ',
    'CASES.LIST',
    'window.preferences',
  ])('for the method %j is METHOD_UNKNOWN', async (method) => {
    expect(outcome(await catalogue.request(method, {}))).toBe('METHOD_UNKNOWN');
  });

  it.each<[string, unknown, readonly string[]]>([
    ['nothing', undefined, ['']],
    ['null', null, ['']],
    ['a list', [], ['']],
    ['a surplus field', { ...newCase('LP/1'), rahasia: 1 }, ['']],
    ['a missing field', { ...newCase('LP/1'), title: undefined }, ['title']],
    ['wrong types', { ...newCase('LP/1'), number: 5, offences: ['x', 7] }, ['number', 'offences.1']],
    ['text that is too long', { ...newCase('LP/1'), title: 'rahasia '.repeat(100) }, ['title']],
  ])('with %s is INPUT_INVALID, names the fields and never their values', async (_, input, paths) => {
    const result = await catalogue.request('cases.open', input);
    expect(result).toEqual({ ok: false, error: { code: 'INPUT_INVALID', details: { paths } } });
    expect(JSON.stringify([result, catalogue.log])).not.toContain('rahasia');
    expect(await cases()).toBe(0);
  });

  it('SEC-24 that is too large or too deep is refused before it is parsed', async () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 100; depth++) deep = [deep];
    expect(outcome(await catalogue.request('cases.open', deep))).toBe('REQUEST_TOO_LARGE');
    expect(outcome(await catalogue.request('cases.open', { number: 'x'.repeat(40_000_000) }))).toBe(
      'REQUEST_TOO_LARGE',
    );
  });

  it('SEC-24 with an id that could be a sentence, or none, is refused', async () => {
    for (const id of ['', 'dua kata', 'x'.repeat(101), 'a\nb']) {
      expect(outcome(await catalogue.request('cases.summary', {}, id))).toBe('INPUT_INVALID');
    }
    expect(catalogue.log.join('\n')).not.toContain('dua kata');
  });

  it('SEC-24 under an id that is in use is refused, and the first one is answered', async () => {
    const id = randomUUID();
    const answers: unknown[] = [];
    const first = catalogue.request('cases.open', newCase('LP/1'), id).then((result) => answers.push(outcome(result)));
    const second = catalogue.request('cases.open', newCase('LP/2'), id).then((result) => answers.push(outcome(result)));
    await Promise.race([first, second]);
    expect(answers).toEqual(['REQUEST_DUPLICATE']);
    await catalogue.done('cases.summary', {});
    expect(await cases()).toBe(1);
  });

  it('SEC-24 beyond the number that may wait at once is refused', async () => {
    const asked = Array.from({ length: 400 }, (_, index) =>
      catalogue.request('cases.open', newCase(`LP/${String(index)}`)),
    );
    const answers = (await Promise.all(asked)).map(outcome);
    expect(answers.filter((code) => code === 'RATE_LIMITED')).toHaveLength(400 - 256);
    expect(answers.filter((code) => code === 'ok')).toHaveLength(256);
    expect(await cases()).toBe(256);
  });

  it('of any shape, for any method, is answered with a code and never with an exception', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...methodNames),
        fc.anything({ maxDepth: 3, withBigInt: true, withDate: true, withNullPrototype: true }),
        async (method, input) => {
          fc.pre(method !== 'catalogue.lock' && method !== 'audit.run' && isClonable(input));
          const result = await catalogue.request(method, input);
          expect(result.ok || result.error.code !== 'INTERNAL').toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function isClonable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

describe('a command', () => {
  it('asked again under its id is not done again, and gets the same reply', async () => {
    const id = randomUUID();
    const first = await catalogue.call('cases.open', newCase('LP/1'), id);
    expect(outcome(first)).toBe('ok');
    expect(await catalogue.call('cases.open', newCase('LP/1'), id)).toEqual(first);
    expect(await cases()).toBe(1);
  });

  it('keeps that after the service was restarted', async () => {
    const id = randomUUID();
    const first = await catalogue.call('cases.open', newCase('LP/1'), id);
    await catalogue.lock();
    await catalogue.unlock();
    expect(await catalogue.call('cases.open', newCase('LP/1'), id)).toEqual(first);
    expect(await cases()).toBe(1);
  });

  it('under the id of another command, or with other input, is refused', async () => {
    const id = randomUUID();
    const caseId = await openCase(catalogue);
    await catalogue.call('cases.open', newCase('LP/1'), id);
    expect(outcome(await catalogue.call('cases.open', newCase('LP/2'), id))).toBe('REQUEST_DUPLICATE');
    const warrant = {
      case: caseId,
      kind: 'seizure-order',
      number: 'x',
      date: '2026-01-01',
      issuer: 'x',
      scope: '',
    } as const;
    expect(outcome(await catalogue.call('warrants.record', warrant, id))).toBe('REQUEST_DUPLICATE');
    expect(await cases()).toBe(2);
  });

  it('that was refused leaves no entry and no reply: the same id may try again', async () => {
    const id = randomUUID();
    const missing = {
      case: 'ca_0000000000000000',
      kind: 'seizure-order',
      number: 'x',
      date: '2026-01-01',
      issuer: 'x',
      scope: '',
    } as const;
    expect(outcome(await catalogue.call('warrants.record', missing, id))).toBe('CASE_UNKNOWN');
    expect(outcome(await catalogue.call('cases.open', newCase('LP/1'), id))).toBe('ok');
    await catalogue.lock();
    const raw = await openRaw(catalogue.folder);
    const { size } = raw.database.read.get(sizeRow, 'SELECT size FROM ledger_heads') ?? { size: 0 };
    raw.close();
    expect(size).toBe(FRESH_ENTRIES + 1);
  });

  it('pushes what changed, as topics without data, before it is answered', async () => {
    const told = catalogue.pushes.length;
    const caseId = await openCase(catalogue);
    expect(catalogue.pushes.slice(told)).toEqual([{ kind: 'changed', topics: ['cases'] }]);
    await recordWarrant(catalogue, caseId);
    expect(JSON.stringify(catalogue.pushes)).not.toContain(caseId);
  });

  it('that was refused pushes nothing', async () => {
    const told = catalogue.pushes.length;
    await openCase(catalogue);
    expect(outcome(await catalogue.call('cases.open', { ...newCase('LP/A/12/XI/2026/SPKT') }))).toBe(
      'CASE_NUMBER_TAKEN',
    );
    expect(catalogue.pushes).toHaveLength(told + 1);
  });

  it('SEC-34 leaves only closed names and numbers in the log', async () => {
    await openCase(catalogue, 'LP/RAHASIA/1', 'judul rahasia');
    await catalogue.call('cases.open', newCase('LP/RAHASIA/1'));
    for (const line of catalogue.log) {
      const { at, event, request, code, ...rest } = JSON.parse(line) as Record<string, unknown>;
      expect(at).toMatch(/^\d{4}-\d\d-\d\dT/);
      expect(event).toMatch(/^[a-z.-]+$/);
      if (request !== undefined) expect(request).toMatch(/^[0-9a-f-]{36}$/);
      if (code !== undefined) expect(code).toMatch(/^[A-Z_]+$/);
      for (const value of Object.values(rest)) expect(['number', 'boolean']).toContain(typeof value);
    }
    expect(catalogue.log.join('\n')).not.toMatch(/rahasia/i);
  });
});
