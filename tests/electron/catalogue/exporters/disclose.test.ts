import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Output } from '#shared/contract/contract.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { utf8Text } from '#shared/ledger/encoding.ts';
import { child, childAmended, victim } from '../../../support/disclosing.ts';
import { DisclosureDesk } from '../../../support/disclosure-desk.ts';
import { filesBelow } from '../../../support/handover.ts';
import { waiting } from '../../../support/people.ts';
import { hasTool } from '../../../support/tools.ts';

let first: Output<'handover.export'>;
let desk: DisclosureDesk;
beforeAll(async () => {
  desk = await DisclosureDesk.open();
  first = await desk.exported('satu', { zip: true, disclose: desk.people.slice(0, 1) });
});
afterAll(async () => {
  expect(desk.service.internalErrors).toEqual([]);
  await desk.service.dispose();
});

const verify = (path: string, older: string | null = null) => desk.verify(path, first.signerKey, older);

describe('an export that discloses', () => {
  it('leaves two bundles, both whole under one checkpoint, as folders and as zips', async () => {
    expect(first.disclosing?.name).toBe(`${first.name}-dengan-identitas`);
    expect(first.outputs.map((path) => path.replace(desk.folder('satu'), ''))).toEqual(
      ['', '-dengan-identitas'].flatMap((end) => [`/${first.name}${end}`, `/${first.name}${end}.zip`]),
    );
    for (const path of first.outputs) {
      const report = await verify(path);
      expect([report.verdict, report.checks.flatMap(({ problems }) => problems)]).toEqual(['whole', []]);
    }
    const [redacted, disclosing] = [filesBelow(first.path), filesBelow(first.disclosing?.path ?? '')];
    for (const path of [bundleFiles.checkpoint, bundleFiles.entries, bundleFiles.proofs, bundleFiles.listXlsx])
      expect(disclosing.get(path)).toEqual(redacted.get(path));
    expect(redacted.get(bundleFiles.disclosures)).toHaveLength(0);
  });

  it('opens the newest identity of the chosen person, and nothing of anybody else', async () => {
    const text = readFileSync(join(first.disclosing?.path ?? '', bundleFiles.disclosures), 'utf8');
    const opened = text
      .trim()
      .split('\n')
      .map((line) => /"disclosure":"([^"]+)"/.exec(line)?.[1] ?? '')
      .map(
        (written) =>
          JSON.parse(Buffer.from(written, 'base64url').toString('utf8')) as readonly [string, string, string],
      );
    expect(Object.fromEntries(opened.map(([, name, value]) => [name, value]))).toEqual(childAmended);
    const report = await verify(first.disclosing?.path ?? '');
    const disclosed = report.sealed.map(({ type, code, fields }) => [
      type,
      code,
      fields.filter((field) => field.disclosed).length,
    ]);
    expect(disclosed).toEqual([
      ['person.recorded', 'AK-01', 0],
      ['person.recorded', 'KB-01', 0],
      ['person.amended', 'AK-01', 9],
      ['restricted.added', 'AK-01', 0],
    ]);
    expect(JSON.stringify(report)).not.toContain('Contoh');
  });

  it('is recorded by one entry that both signed, with both seals', async () => {
    const [entry] = await desk.listed();
    expect(entry).toMatchObject({ version: 1, second: desk.users.supervisor.id, byName: 'Petugas Uji' });
    expect(entry?.disclosed?.commitments).toHaveLength(9);
    expect(first.exported.disclosed).toEqual(entry?.disclosed);
  });

  it('SEC-60 holds no protected value anywhere but in disclosures.jsonl of the disclosing bundle', () => {
    const words = [
      ...new Set([...Object.values(childAmended), ...Object.values(child), ...Object.values(victim)]),
    ].filter((value) => value.length > 4);
    const holders = (folder: string) =>
      [...filesBelow(folder)].flatMap(([path, bytes]) => {
        const parts = path.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
        const text = parts.map((part) => Buffer.from(part).toString('utf8')).join('\n');
        const written = [...text.matchAll(/"disclosure":"([^"]+)"/g)].map(([, found = '']) =>
          utf8Text(Buffer.from(found, 'base64url')),
        );
        const all = [path, text, ...written].join('\n');
        return words.some((word) => all.includes(word)) ? [path] : [];
      });
    expect(holders(first.path)).toEqual([]);
    expect(holders(first.disclosing?.path ?? '')).toEqual([bundleFiles.disclosures]);
    for (const zip of first.outputs.filter((path) => path.endsWith('.zip'))) {
      if (!hasTool('unzip')) return;
      const listing = execFileSync('unzip', ['-lvz', zip]).toString();
      for (const word of [...words, 'Rinjani']) expect(listing).not.toContain(word);
    }
    expect(desk.service.log.join('\n')).not.toMatch(/Contoh|Rinjani/);
  });

  it('is shown to the second person with the codes of the people, and waits for nothing else', async () => {
    const reply = await desk.asked('dilihat', { disclose: desk.people }, async () => {
      const proposal = await waiting(desk.service);
      expect(proposal.type).toBe('bundle.exported');
      expect(proposal.candidates.map(({ user }) => user)).toEqual([desk.users.supervisor.id]);
      const disclosed = proposal.data['disclosed'] as { readonly commitments: readonly string[] };
      expect(disclosed.commitments).toHaveLength(18);
      expect(new Set(disclosed.commitments.map((digest) => proposal.names[digest]))).toEqual(
        new Set(['AK-01', 'KB-01']),
      );
      expect(JSON.stringify(proposal)).not.toMatch(/Contoh|Rinjani/);
      await desk.service.done('second.decline', { proposal: proposal.proposal });
    });
    expect(reply).toMatchObject({ ok: false, error: { code: 'SECOND_DECLINED' } });
  });

  it('SEC-61 has no name on the disk before the second person signed', async () => {
    const reply = await desk.asked('menunggu', { disclose: desk.people }, async () => {
      const { proposal } = await waiting(desk.service);
      const written = [...filesBelow(desk.folder('menunggu'))];
      expect(written.length).toBeGreaterThan(10);
      expect(
        written.filter(([path, bytes]) => path.includes('dengan-identitas') || bytes.includes('"disclosure"')),
      ).toEqual([]);
      await desk.service.done('second.decline', { proposal });
    });
    expect(reply.ok).toBe(false);
    expect(readdirSync(desk.folder('menunggu'))).toEqual([]);
  });
});

it('a later version extends both, and shows who approved', async () => {
  const later = await desk.exported('kelak');
  for (const path of first.outputs) {
    const report = await verify(later.path, path);
    expect([report.verdict, report.checks.flatMap(({ problems }) => problems)]).toEqual(['whole', []]);
  }
  expect(readFileSync(join(later.path, bundleFiles.timeline), 'utf8')).toContain(
    `"second":"${desk.users.supervisor.id}"`,
  );
});
