import { closeSync, openSync, readSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { outcome } from '../../../support/outcome.ts';
import { openRaw } from '../../../support/raw-catalogue.ts';
import { receive, seizedCase } from '../../../support/scenario.ts';
import { createTestCatalogue } from '../../../support/service.ts';

const PAGE = 4096;

function flip(file: string, offset: number): void {
  const handle = openSync(file, 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, offset);
  writeSync(handle, Uint8Array.of((byte[0] ?? 0) ^ 0x40), 0, 1, offset);
  closeSync(handle);
}

it('SEC-37 a byte changed in any page of the database is found, in those that no row lies in too', async () => {
  const catalogue = await createTestCatalogue();
  const { items } = await seizedCase(catalogue);
  await receive(catalogue, items);
  await catalogue.lock();
  const file = join(catalogue.folder, 'catalogue.db');
  const pages = statSync(file).size / PAGE;
  const survivors: number[] = [];
  // Every third page: tables and indexes of all kinds are among them.
  for (let page = 2; page < pages; page += 3) {
    flip(file, page * PAGE + 1000);
    const opened = await catalogue.unlock();
    const code = opened.ok ? outcome(await catalogue.request('audit.run', {})) : opened.error.code;
    if (opened.ok) await catalogue.lock();
    if (code !== 'DATABASE_DAMAGED') survivors.push(page);
    flip(file, page * PAGE + 1000);
  }
  expect(pages).toBeGreaterThan(30);
  expect(survivors).toEqual([]);
  await catalogue.dispose();
});

it('SEC-37 nor in one that is so large that a thread reads it', async () => {
  const catalogue = await createTestCatalogue();
  await catalogue.lock();
  const raw = await openRaw(catalogue.folder);
  const padding = `INSERT INTO commands (request, method, input_sha256, reply) VALUES ('x', 'x', zeroblob(32), ?)`;
  raw.database.write((tx) => tx.run(padding, 'x'.repeat(600 * PAGE)));
  raw.close();
  await catalogue.unlock();
  expect((await catalogue.done('audit.run', {})).findings).toEqual([]);
  const cancelled = catalogue.call('audit.run', {}, 'audit-1');
  catalogue.cancel('audit-1');
  expect(outcome(await cancelled)).toBe('CANCELLED');
  const locked = catalogue.call('audit.run', {});
  await catalogue.lock();
  expect(['LOCKED', 'CANCELLED']).toContain(outcome(await locked));
  const file = join(catalogue.folder, 'catalogue.db');
  flip(file, statSync(file).size - PAGE * 100 + 1000);
  await catalogue.unlock();
  expect(outcome(await catalogue.request('audit.run', {}))).toBe('DATABASE_DAMAGED');
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});
