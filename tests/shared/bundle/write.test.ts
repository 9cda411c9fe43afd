import { describe, expect, it } from 'vitest';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { FailureError } from '#shared/errors/result.ts';
import { TestCase } from '../../support/bundle.ts';
import { caseStory, fileRows } from '../../support/case-story.ts';
import { textOf } from '../../support/tamper.ts';

async function refusal(made: TestCase): Promise<string> {
  const error: unknown = await made.export().catch((thrown: unknown) => thrown);
  return error instanceof FailureError ? error.failure.code : 'ok';
}

describe('writing a bundle', () => {
  it('gives the same bytes for the same parts', async () => {
    const [one, two] = await Promise.all([new TestCase().export(), new TestCase().export()]);
    expect(two.files).toEqual(one.files);
  });

  it('is refused with an attachment that is not what the ledger sealed', async () => {
    expect(await refusal(new TestCase(caseStory, { attachment: () => [new Uint8Array(20)] }))).toBe(
      'ATTACHMENT_DAMAGED',
    );
  });

  it('is refused with file rows that are not what the ledger sealed', async () => {
    const [first, ...rest] = fileRows;
    if (first === undefined) throw new Error('no rows');
    const rowsGiven = (rows: typeof fileRows) => refusal(new TestCase(caseStory, { fileRows: () => rows }));
    expect(await rowsGiven(rest)).toBe('FILE_LIST_DIGEST_MISMATCH');
    expect(await rowsGiven([{ ...first, bytes: 4 }, ...rest])).toBe('FILE_LIST_DIGEST_MISMATCH');
    expect(await rowsGiven([...rest, first])).toBe('FILE_LIST_ROW_CHANGED');
    expect(await rowsGiven([])).toBe('FILE_LIST_DIGEST_MISMATCH');
  });

  it('is refused when no reader would take its ledger part', async () => {
    const notes = 'x'.repeat(10_000);
    const made = new TestCase();
    const record = made.records()[1];
    if (record === undefined) throw new Error('no records');
    const facts = made.facts();
    const many = Array.from({ length: Math.ceil((65 * 1024 * 1024) / notes.length) }, () => ({
      ...record,
      bytes: new TextEncoder().encode(notes),
    }));
    const error: unknown = await new TestCase(caseStory, { records: many })
      .exportAs(facts, [])
      .catch((thrown: unknown) => thrown);
    expect(error instanceof FailureError && error.failure).toMatchObject({
      code: 'BUNDLE_TOO_LARGE',
      details: { file: bundleFiles.entries },
    });
  });

  it('shows no entry of another case', async () => {
    const { files } = await new TestCase().export();
    expect(textOf(files, bundleFiles.entries)).not.toContain('LP/LAIN');
  });

  it('tells the history with corrections applied and named', async () => {
    const made = new TestCase();
    const [target] = made.events().filter(({ type }) => type === 'warrant.recorded');
    if (target === undefined) throw new Error('no warrant');
    const { station, seq, leaf } = target;
    made.tell({
      type: 'entry.corrected',
      data: {
        case: 'ca_0123456789abcdef',
        corrects: { station, seq, leaf },
        reason: 'salah ketik',
        changes: { number: 'SP.Sita/46/XI/2026' },
      },
    });
    const { files } = await made.export();
    expect(textOf(files, bundleFiles.listCsv)).toContain('SP.Sita/46/XI/2026 (2026-11-20)');
    expect(textOf(files, bundleFiles.timeline)).toContain(
      '"before":{"number":"SP.Sita/45/XI/2026"},"by":"us_0000000000000001","byName":"Petugas 1","reason":"salah ketik"',
    );
  });
});
