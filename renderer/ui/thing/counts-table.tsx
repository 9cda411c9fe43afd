import { Button, NativeSelect, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { earliestYear } from '#shared/domain/item/check.ts';
import { deduplicatedTexts } from '#shared/text/item-kinds.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { countMethodTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { todayHere } from '../../effects/clock.ts';
import { IconButton } from '../commands/action-button.tsx';
import { useSay } from '../language/language.tsx';
import { parseDate } from '../form/parse-date.ts';
import type { CountCells } from './grid-row.ts';
import { readWhole } from './row-item.ts';
import './thing.css';

const blank: CountCells = { what: '', value: '', unit: '', method: 'tool', by: '', on: '', deduplicated: 'unknown' };
const written = [
  ['what', texts.countWhat],
  ['value', texts.countValue],
  ['unit', texts.countUnit],
  ['by', texts.countBy],
  ['on', texts.countOn],
] as const satisfies readonly (readonly [keyof CountCells, Text])[];

/** Red only once something is written; what is empty is where the next word belongs. */
function isSound(count: CountCells, name: (typeof written)[number][0]): boolean {
  const text = count[name].trim();
  if (name === 'value') return readWhole(text) !== null;
  if (name !== 'on') return text !== '';
  const day = parseDate(text);
  return day !== null && day <= todayHere() && day >= earliestYear;
}

interface CountsTableProps {
  readonly counts: readonly CountCells[];
  readonly onChange: (counts: readonly CountCells[]) => void;
}

/** A number that somebody reports, with where it comes from: a container of 750,000 files is one item and one count. */
export function CountsTable({ counts, onChange }: CountsTableProps) {
  const say = useSay();
  const last = counts.at(-1);
  const put = (index: number, name: keyof CountCells, text: string) => {
    onChange(counts.map((count, place) => (place === index ? { ...count, [name]: text } : count)));
  };
  const list = (texts: Readonly<Record<string, Text>>) =>
    Object.entries(texts).map(([value, label]) => ({ value, label: say(label) }));
  return (
    <div className="rb-count-rows">
      {counts.map((count, index) => (
        <div key={index} className="rb-count-row" role="group" aria-label={`${say(texts.counts)} ${String(index + 1)}`}>
          {written.map(([name, label]) => (
            <TextInput
              key={name}
              label={say(label)}
              value={count[name]}
              {...(isSound(count, name) ? {} : { 'data-detail': 'counts', error: count[name].trim() !== '' })}
              {...(name === 'on' ? { placeholder: say(kitTexts.dateExample) } : {})}
              onChange={(event) => {
                put(index, name, event.currentTarget.value);
              }}
            />
          ))}
          <NativeSelect
            label={say(texts.countMethod)}
            value={count.method}
            data={list(countMethodTexts)}
            onChange={(event) => {
              put(index, 'method', event.currentTarget.value);
            }}
          />
          <NativeSelect
            label={say(texts.countOnce)}
            value={count.deduplicated}
            data={list(deduplicatedTexts)}
            onChange={(event) => {
              put(index, 'deduplicated', event.currentTarget.value);
            }}
          />
          <IconButton
            label={say(texts.removeCount, { number: index + 1 })}
            onClick={() => {
              onChange(counts.filter((_, place) => place !== index));
            }}
          >
            <IconTrash size={16} stroke={1.5} />
          </IconButton>
        </div>
      ))}
      <Button
        variant="subtle"
        color="gray"
        size="xs"
        leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />}
        disabled={counts.length >= 50}
        onClick={() => {
          onChange([...counts, { ...blank, by: last?.by ?? '', on: last?.on ?? '', method: last?.method ?? 'tool' }]);
        }}
      >
        {say(texts.addCount)}
      </Button>
    </div>
  );
}
