import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

let catalogue: TestCatalogue;
beforeEach(async () => {
  catalogue = await createTestCatalogue();
});
afterEach(() => catalogue.dispose());

const opened = (number: string) => ({
  number,
  title: 'Perkara contoh',
  unit: 'Unit',
  openedOn: '2026-01-05',
  offences: [],
  notes: '',
});

it('SEC-35 writes nothing more when its lock file was deleted, and still reads', async () => {
  await catalogue.done('cases.open', opened('LP/1'));
  rmSync(join(catalogue.folder, 'lock'));
  expect(outcome(await catalogue.request('cases.open', opened('LP/2')))).toBe('CATALOGUE_IN_USE');
  const { total } = await catalogue.done('cases.list', { search: '', after: null, limit: 10 });
  expect(total).toBe(1);
});
