import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { eventSchemas, type EventType } from '#shared/domain/events.ts';
import { actOfEvent, roleTable } from '#shared/domain/roles/acts.ts';

const document = readFileSync(new URL('../../../shared/ledger/LEDGER.md', import.meta.url), 'utf8');
/** The rows of the table of section 14: act, offices, types. */
const rows = [...document.matchAll(/^\| ([a-z-]+) \| ([^|]+) \| (`[^|]+) \|$/gm)].map(
  ([, act = '', offices = '', types = '']) => ({
    act,
    offices,
    types: [...types.matchAll(/`([^`]+)`/g)].map(([, type]) => type),
  }),
);

test('LEDGER.md names every type of entry once, under the act that signing it is', () => {
  const named = rows.flatMap(({ act, types }) => types.map((type) => `${String(type)} ${act}`));
  // Entry 0 is judged by section 5.
  const types = (Object.keys(eventSchemas) as EventType[]).filter((type) => type !== 'catalogue.created');
  expect(named.sort()).toEqual(types.map((type) => `${type} ${actOfEvent[type]}`).sort());
});

test('LEDGER.md names the offices of every act that signs something', () => {
  const acts = rows.filter(({ offices }) => !offices.startsWith('every') && !offices.startsWith('the '));
  expect(acts.length).toBeGreaterThan(6);
  for (const { act, offices } of acts) {
    const written = offices
      .replace(', and the founder (below)', '')
      .split(', ')
      .map((office) => office.trim());
    expect(new Set<string>(roleTable[act as keyof typeof roleTable]), act).toEqual(new Set(written));
  }
});
