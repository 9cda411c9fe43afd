import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Input } from '#shared/contract/contract.ts';
import type { Digest, HashAlgorithm } from '#shared/domain/acquisition/events.ts';
import { account, phone, seizedCase, storage, type SeizedCase } from './scenario.ts';
import { createTestCatalogue, testEffects, type TestCatalogue } from './service.ts';
import { namedFindings } from './tampered.ts';

export type Recorded = Input<'acquisition.record'>;

export const hashed = (algorithm: HashAlgorithm, bytes: Uint8Array) =>
  createHash(algorithm).update(bytes).digest('hex');
/** Two megabytes that no compression makes smaller. */
export const content = Buffer.concat(
  Array.from({ length: 65_536 }, (_, n) => createHash('sha256').update(String(n)).digest()),
);
export const digestsOf = (bytes: Uint8Array): Digest[] =>
  (['sha256', 'md5'] as const).map((algorithm) => ({ algorithm, value: hashed(algorithm, bytes) }));

/** One catalogue for a file of tests; each test has a case of its own, with a flash drive, a phone and an account, and a folder for its images. */
export class ImageDesk {
  catalogue!: TestCatalogue;
  seized!: SeizedCase;
  folder = '';
  #cases = 0;

  /** `toolFolders`: where programs that stand for those of others lie. */
  constructor(toolFolders?: readonly string[]) {
    beforeAll(async () => {
      this.catalogue = await createTestCatalogue(
        toolFolders === undefined ? {} : { effects: { ...testEffects(), toolFolders } },
      );
    });
    beforeEach(async () => {
      this.#cases += 1;
      const n = String(this.#cases);
      const things = [storage(`Flashdisk ${n}`), phone(`Telepon ${n}`), account('@x')];
      this.seized = await seizedCase(this.catalogue, things, `LP/B/${n}/XI/2026`);
      this.folder = mkdtempSync(join(this.catalogue.parent, 'citra-'));
    });
    afterAll(async () => {
      expect(this.catalogue.internalErrors).toEqual([]);
      expect(namedFindings(await this.catalogue.done('audit.run', {}))).toEqual([]);
      await this.catalogue.dispose();
    });
  }

  item(n = 0): string {
    return this.seized.items[n] ?? '';
  }

  recorded(over: Partial<Recorded> = {}): Recorded {
    return {
      item: this.item(),
      tool: 'ewfacquire',
      toolVersion: '20140813',
      blocker: { model: 'Tableau T35u', serial: '' },
      noBlocker: null,
      acquiredBy: 'Briptu A',
      started: null,
      finished: '2026-11-21T08:30:00+08:00',
      image: { name: 'disk.dd', format: 'raw', segments: 1, bytes: content.length },
      kept: 'Lemari 2',
      hashes: digestsOf(content).map(({ algorithm, value }) => ({ algorithm, acquired: value, verified: value })),
      fileHashes: [],
      noSha256: '',
      badSectors: 0,
      notes: '',
      attachment: null,
      replaces: null,
      ...over,
    };
  }

  async record(over: Partial<Recorded> = {}): Promise<string> {
    return (await this.catalogue.done('acquisition.record', this.recorded(over))).acquisition;
  }

  async images(n = 0) {
    return (await this.catalogue.done('acquisition.list', { item: this.item(n) })).rows;
  }

  propose(name: string) {
    const file = this.catalogue.grant(join(this.folder, name));
    return this.catalogue.call('acquisition.propose', { item: this.item(), file });
  }

  verify(acquisition: string, name: string, method: 'ewfverify' | 'hashed-here', notes = '') {
    const file = this.catalogue.grant(join(this.folder, name));
    return this.catalogue.call('acquisition.verify', { acquisition, file, method, notes });
  }

  /** What the pre-check says of images, and which duties about them are not cleared. */
  async findings() {
    const checked = await this.catalogue.done('handover.precheck', { case: this.seized.case, stage: 'tahap-1' });
    return checked.findings
      .filter(({ code }) => code === 'image-alarm')
      .map(({ number, severity }) => [number, severity]);
  }

  async duties() {
    const asked = { case: this.seized.case, before: null, after: null, limit: 99 };
    return (await this.catalogue.done('duties.list', asked)).rows
      .filter(({ rule, state }) => (rule === 'R17' || rule === 'R18') && state !== 'cleared')
      .map(({ rule, state, due, about }) => [rule, state, due?.dueOn, about.number]);
  }

  /** Items that the list finds by their copy in question, and those of the whole list that say so. */
  async inQuestion() {
    const asked = { case: null, search: '', custody: null, after: null, limit: 99 };
    const { rows } = await this.catalogue.done('items.list', { ...asked, filter: { inQuestion: true } });
    const whole = await this.catalogue.done('items.list', asked);
    const marked = whole.rows.filter((row) => row.inQuestion).map(({ number }) => number);
    return [rows.map(({ number }) => number), marked.join()];
  }

  write(name: string, bytes: Uint8Array | string = content): void {
    writeFileSync(join(this.folder, name), bytes);
  }

  /** Three bytes of the file are others. */
  corrupt(name: string, at: number): void {
    const file = openSync(join(this.folder, name), 'r+');
    writeSync(file, Uint8Array.of(0x55, 0xaa, 0x5a), 0, 3, at);
    closeSync(file);
  }
}
