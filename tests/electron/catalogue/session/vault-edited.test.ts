import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Role } from '#shared/domain/catalogue/events.ts';
import { nativePrimitives } from '#electron/catalogue/crypto/native-primitives.ts';
import { canonicalBytes } from '#shared/ledger/canonical.ts';
import { toHex } from '#shared/ledger/encoding.ts';
import { outcome } from '../../../support/outcome.ts';
import { addEverybody, unlockAs, type TestUser } from '../../../support/people.ts';
import { createTestCatalogue, type TestCatalogue } from '../../../support/service.ts';

/** What a hand may leave in place of a value. */
type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

let catalogue: TestCatalogue;
let people: Readonly<Record<Role, TestUser>>;
let original: string;
let vault: Json;
let hours = 0;

beforeAll(async () => {
  catalogue = await createTestCatalogue();
  people = await addEverybody(catalogue);
  await catalogue.lock();
  copyFileSync(join(catalogue.folder, 'vault.json'), join(catalogue.parent, 'vault.json'));
  original = readFileSync(join(catalogue.folder, 'vault.json'), 'utf8');
  vault = JSON.parse(original) as Json;
});
afterAll(() => catalogue.dispose());

type Path = readonly (string | number)[];

/** Every value in the file, deep and shallow. */
function pathsIn(value: Json, path: Path = []): Path[] {
  const inner =
    Array.isArray(value) || (typeof value === 'object' && value !== null)
      ? Object.entries(value).flatMap(([name, part]) =>
          pathsIn(part, [...path, Array.isArray(value) ? Number(name) : name]),
        )
      : [];
  return path.length === 0 ? inner : [path, ...inner];
}

function edited(value: Json, path: Path, change: (old: Json) => Json | undefined): Json {
  const [name, ...rest] = path;
  if (name === undefined) return change(value) ?? null;
  const copy = structuredClone(value) as Record<string | number, Json>;
  const next = rest.length === 0 ? change(copy[name] ?? null) : edited(copy[name] ?? null, rest, change);
  if (next !== undefined) copy[name] = next;
  else if (Array.isArray(copy)) copy.splice(Number(name), 1);
  else Reflect.deleteProperty(copy, name);
  return copy;
}

/** Another value of the same kind: one character, one more, one fewer. */
function alike(old: Json): Json {
  if (typeof old === 'number') return old + 1;
  if (typeof old === 'string') {
    const at = Math.floor(old.length / 2);
    return old.slice(0, at) + (old[at] === 'b' ? 'c' : 'b') + old.slice(at + 1);
  }
  if (Array.isArray(old)) return old.slice(1);
  return old === null ? {} : null;
}

/** By somebody who knows that the checksum needs no key. */
function withChecksum(value: Json): string {
  const { checksum, ...rest } = value as Record<string, Json>;
  if (checksum === undefined) return JSON.stringify(value);
  return JSON.stringify({ ...rest, checksum: toHex(nativePrimitives.sha256(canonicalBytes(rest))) });
}

const edits: readonly (readonly [string, (old: Json) => Json | undefined])[] = [
  ['changed a little', alike],
  ['made null', (old) => (old === null ? 0 : null)],
  ['made empty', () => ''],
  ['left out', () => undefined],
];

it.each(edits)(
  'SEC-30 each field of vault.json in turn, %s by hand, is refused by a code, with and without a right checksum',
  async (_, change) => {
    const allowed = ['VAULT_DAMAGED', 'PASSPHRASE_WRONG', 'CATALOGUE_NEWER', 'USER_UNKNOWN'];
    let tried = 0;
    for (const path of pathsIn(vault)) {
      const value = edited(vault, path, change);
      for (const text of [JSON.stringify(value), withChecksum(value)]) {
        if (text === JSON.stringify(vault)) continue;
        writeFileSync(join(catalogue.folder, 'vault.json'), text);
        // Each try an hour after the one before, so that none is held back.
        catalogue.clock.now = new Date(Date.UTC(2030, 0, 1, hours++)).toISOString().replace('Z', '+00:00');
        const code = outcome(await unlockAs(catalogue, people.supervisor));
        expect(allowed, `${path.join('.')}: ${code}`).toContain(code);
        tried += 1;
      }
    }
    expect(tried).toBeGreaterThan(200);
    // Nothing was lost: the file as it was opens, for everybody.
    writeFileSync(join(catalogue.folder, 'vault.json'), original);
    catalogue.clock.now = '2050-01-01T00:00:00.000+07:00';
    for (const user of [people.supervisor, people.administrator]) {
      expect(outcome(await unlockAs(catalogue, user))).toBe('ok');
      await catalogue.lock();
    }
    catalogue.clock.now = null;
  },
  60_000,
);
