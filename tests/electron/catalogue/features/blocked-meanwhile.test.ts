import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content } from '../../../support/attachments.ts';
import { outcome } from '../../../support/outcome.ts';
import { exportInput, handoverCase, type HandoverCase } from '../../../support/handover.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

/** Somebody blocks an item while what shows it is being written for somebody else. */
let catalogue: TestCatalogue;
let made: HandoverCase;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  made = await handoverCase(catalogue);
});
afterAll(async () => {
  expect(catalogue.internalErrors).toEqual([]);
  await catalogue.dispose();
});

const at = (name: string) => join(catalogue.parent, name);
const phone = () => made.items[0] ?? '';
const disk = () => made.items[1] ?? '';

/** Blocks the item as soon as the request tells of this step. */
async function blockAt(step: string, item: string): Promise<void> {
  const seen = () => catalogue.pushes.some((push) => push.kind === 'progress' && push.step === step);
  while (!seen()) await setImmediate();
  await catalogue.done('items.block', { item, reason: 'gambar anak' });
}

describe('SEC-72 content that is blocked while it is written out', () => {
  it('does not leave in a bundle that is made once more', async () => {
    expect(outcome(await handOver('satu'))).toBe('ok');
    catalogue.pushes.length = 0;
    const again = handOver('dua', 1);
    await blockAt('writing-ledger', disk());
    expect(await again).toMatchObject({ ok: false, error: { code: 'CONTENT_BLOCKED', details: { item: 'BB-002' } } });
    expect(readdirSync(at('dua'))).toEqual([]);
  });

  it('does not leave as the copy of an attachment', async () => {
    writeFileSync(at('besar.bin'), content(6_000_000));
    mkdirSync(at('keluar'));
    const { attachment } = await catalogue.done('attachments.add', {
      case: made.case,
      item: phone(),
      kind: 'document',
      caption: 'x',
      file: catalogue.grant(at('besar.bin')),
    });
    catalogue.pushes.length = 0;
    const saved = catalogue.call('attachments.save', { attachment, folder: catalogue.grant(at('keluar')) });
    await blockAt('copying-attachments', phone());
    expect(outcome(await saved)).toBe('CONTENT_BLOCKED');
    expect(readdirSync(at('keluar'))).toEqual([]);
  });
});

function handOver(name: string, again: number | null = null) {
  mkdirSync(at(name), { recursive: true });
  return catalogue.call('handover.export', exportInput(catalogue, made.case, at(name), { again }));
}
