import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pathBytes } from '#shared/ledger/file-path.ts';
import { expectedRow, formats, hostileFiles } from './formats.ts';
import { reading, rows } from './look.ts';

describe('SEC-76 names that somebody chose to do harm with', () => {
  it.each(Object.entries(formats))('come through a list of %s byte for byte', (_, format) => {
    const { kind, lineEnd = 'lf', cut = '' } = format;
    const plain = { encoding: 'utf-8', separator: '/', lineEnd, cut } as const;
    fc.assert(
      fc.property(hostileFiles, (all) => {
        const files = all.filter(({ name }) => format.can(Buffer.from(name).toString('latin1')));
        fc.pre(files.length > 0);
        const content = format.write(files);
        expect(reading(content).options.kind).toBe(kind);
        const { rows, errors } = reading(content, plain);
        expect(errors).toEqual([]);
        expect(rows).toEqual(files.map((file) => expectedRow(file, format)));
        expect(rows.map(({ path }) => pathBytes(path))).toEqual(
          files.map(({ name }) => ({ ok: true, value: new Uint8Array(name) })),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('takes a path of 4,096 bytes in every format', () => {
    const name = Buffer.from(Array.from({ length: 16 }, () => 'x'.repeat(255)).join('/') + '/');
    const file = { name: Buffer.concat([name.subarray(0, 4094), Buffer.from('ab')]), bytes: 1, modified: 0 };
    const digests = { sha256: 'a'.repeat(64), sha1: 'b'.repeat(40), md5: 'c'.repeat(32) };
    for (const format of Object.values(formats))
      expect(rows(format.write([{ ...file, ...digests }]), { cut: format.cut ?? '' })).toEqual([
        expectedRow({ ...file, ...digests }, format),
      ]);
  });
});
