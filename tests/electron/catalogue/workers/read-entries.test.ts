import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { packEntries, readEntries, readRecordsOf } from '#electron/catalogue/workers/read-entries.ts';
import { bundleFiles } from '#shared/bundle/layout.ts';
import { utf8, utf8Text } from '#shared/ledger/encoding.ts';
import { readLine } from '#shared/ledger/entry.ts';
import { readRecord, type ReadRecord } from '#shared/ledger/read-record.ts';
import { filesOfZip, vectorFolder } from '../../../support/vectors.ts';

const overThreads = (entries: readonly Uint8Array[]) =>
  readRecordsOf(entries, structuredClone(readEntries(structuredClone(packEntries(entries)))));
const here = (entries: readonly Uint8Array[]) => entries.map((bytes) => readRecord(nativePrimitives, bytes));
/** As JSON too: the order of members is what words to be searched for are written in. */
const whole = (read: readonly ReadRecord[]) => read.map((each) => [each, JSON.stringify(each.event)]);

async function entriesOf(zip: string): Promise<Uint8Array[]> {
  const files = await filesOfZip(zip);
  const lines = (utf8Text(files.get(bundleFiles.entries) ?? new Uint8Array()) ?? '').split('\n');
  return lines.flatMap((line) => {
    const record = readLine(utf8(line));
    return record.ok ? [record.value.bytes] : [];
  });
}

const wholeBundles = ([1, 2, 3, 4] as const).flatMap((version) => {
  const folder = vectorFolder(version);
  return readdirSync(folder)
    .filter((name) => name.startsWith('good'))
    .map((name) => ({ version, name, zip: join(folder, name) }));
});

describe('entries read in threads', () => {
  it.each(wholeBundles)('are what they are when they are read here: format $version, $name', async ({ zip }) => {
    const entries = await entriesOf(zip);
    expect(entries.length).toBeGreaterThan(5);
    expect(here(entries).every(({ event }) => event?.ok)).toBe(true);
    expect(whole(overThreads(entries))).toEqual(whole(here(entries)));
  });

  it('fail as they do when they are read here', async () => {
    const [entry = new Uint8Array()] = await entriesOf(wholeBundles[0]?.zip ?? '');
    const text = utf8Text(entry) ?? '';
    const bad = [
      utf8(''),
      utf8('null'),
      utf8('{"v":1}'),
      utf8(text.replace('{', '{ ')),
      utf8(text.replace('"v":1', '"v":2')),
      utf8(text.replace(/"type":"[^"]*"/, '"type":"nothing.known"')),
      utf8(text.replace('"data":{', '"data":{"added":1,')),
      Uint8Array.from(entry, (byte) => (byte === 0x22 ? 0xff : byte)),
    ];
    const mixed = bad.flatMap((bytes) => [bytes, entry]);
    const read = overThreads(mixed);
    expect(whole(read)).toEqual(whole(here(mixed)));
    expect(read.map(({ event }) => event?.ok === true)).toEqual(bad.flatMap(() => [false, true]));
  });

  it('are none when none are given', () => {
    expect(overThreads([])).toEqual([]);
  });
});
