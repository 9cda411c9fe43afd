import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatOf } from '#shared/bundle/format.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { disclosuresOf, linesOf, victim } from '../../support/disclosing.ts';
import { flipped, problemsOf, textOf } from '../../support/tamper.ts';
import { sealedSuspect, thirdCase } from '../../support/third-story.ts';
import { filesOfZip, vectorFolder } from '../../support/vectors.ts';
import { stationKey, verify } from '../../support/verify-files.ts';

const types = Object.keys(eventSchemas) as EventType[];
/** Every kind of entry that alone makes a bundle one of format 3: asked with members that none of them has. */
const later = types.filter(
  (type) => formatOf([{ type, data: { roles: [], changes: {}, attributes: {} } } as never]) === 3,
);

const frozen = () => filesOfZip(join(vectorFolder(3), 'good-1.zip'));

describe('a bundle of format 3', () => {
  it('is what the writer still makes, file by file', async () => {
    const files = await frozen();
    const made = await thirdCase().export({ stage: 'tahap-1' });
    expect([...files.keys()].sort()).toEqual([...made.files.keys()].sort());
    for (const [path, bytes] of made.files)
      expect([path, Buffer.compare(files.get(path) ?? Buffer.alloc(0), bytes)]).toEqual([path, 0]);
  });

  it('of the vectors holds one entry of every kind that only it knows', async () => {
    const entries = textOf(await frozen(), bundleFiles.entries);
    expect(later.length).toBeGreaterThan(15);
    expect(later.filter((type) => !entries.includes(`"type":"${type}"`))).toEqual([]);
    expect(entries).toContain('"roles":["suspect"]');
    expect(entries).not.toContain('otherRole');
  });

  it.each(later)('is broken by one changed byte anywhere in an entry %s', async (type) => {
    const files = await frozen();
    const text = textOf(files, bundleFiles.entries);
    const end = text.indexOf(`"type":"${type}"`);
    const start = text.lastIndexOf('\n', end) + 1;
    const length = text.indexOf('\n', end) - start;
    const offset = Buffer.byteLength(text.slice(0, start));
    for (const part of [0, 0.3, 0.99]) {
      const place = offset + Math.floor(length * part);
      const { verdict } = await verify(flipped(files, bundleFiles.entries, place, 1), { bundleKey: stationKey });
      expect([place, verdict]).toEqual([place, 'broken']);
    }
  });

  it('opens what is sealed of a suspect, and no standing that nobody could have', async () => {
    const made = thirdCase();
    const open = async (disclosures: readonly string[]) => {
      const lines = linesOf(made, 'person.recorded', 0, disclosures).toSorted((a, b) =>
        a.disclosure < b.disclosure ? -1 : 1,
      );
      const { files } = await made.exportAs(made.facts(), made.records(), { stage: 'tahap-1' }, lines);
      const report = await verify(files, { bundleKey: stationKey });
      return [report.verdict, problemsOf(report)];
    };
    expect(await open(sealedSuspect)).toEqual(['whole', []]);
    expect(await open(disclosuresOf('tersangka', { ...victim, otherRole: '' }).slice(-1))).toEqual([
      'broken',
      ['disclosures DISCLOSURE_UNKNOWN'],
    ]);
  });
});
