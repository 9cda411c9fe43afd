import { useEffect, useRef, useState } from 'react';
import type { Result } from '#shared/errors/result.ts';
import type { Output } from '#shared/contract/contract.ts';
import type { ItemAttributes } from '#shared/domain/item/events.ts';
import { call } from '../../bridge/call.ts';
import { identifierKey, probeOf } from './model/known-identifiers.ts';
import type { GridRow } from '../../ui/thing/grid-row.ts';

const pause = 400;
const atOnce = 500;
type Known = ReadonlyMap<string, readonly string[]>;
type Ask = (items: ItemAttributes[]) => Promise<Result<Output<'items.same-identifier'>>>;

/** Where the identifiers of the form stand in the catalogue already, by `identifierKey`; each is asked about once. */
export function useKnown(rows: readonly GridRow[]): Known {
  const [known, setKnown] = useState<Known>(new Map());
  const asked = useRef(new Set<string>());
  useEffect(() => {
    const timer = setTimeout(() => {
      void askAbout(rows, asked.current, (items) => call('items.same-identifier', { items })).then((found) => {
        if (found.size > 0) setKnown((before) => new Map([...before, ...found]));
      });
    }, pause);
    return () => {
      clearTimeout(timer);
    };
  }, [rows]);
  return known;
}

/** Asks in parts that the service takes; what it would not answer is asked again with the next change. */
export async function askAbout(rows: readonly GridRow[], asked: Set<string>, ask: Ask): Promise<Known> {
  const wanted = rows.flatMap((row) => {
    const key = identifierKey(row);
    const probe = probeOf(row);
    return key === null || probe === null || asked.has(key) ? [] : [{ key, probe }];
  });
  const found = new Map<string, readonly string[]>();
  for (let start = 0; start < wanted.length; start += atOnce) {
    const part = wanted.slice(start, start + atOnce);
    const answer = await ask(part.map(({ probe }) => probe));
    if (!answer.ok) return found;
    for (const { key } of part) asked.add(key);
    for (const { row, others } of answer.value) {
      const key = part[row]?.key;
      if (key !== undefined)
        found.set(
          key,
          others.map(({ number, caseNumber }) => `${number} (${caseNumber})`),
        );
    }
  }
  return found;
}
