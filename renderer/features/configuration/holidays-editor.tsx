import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { configurationTexts as texts } from '#shared/text/screens/configuration.ts';
import { todayHere } from '../../effects/clock.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { DateInput } from './date-input.tsx';
import { AddRow, RemoveRow } from './row-buttons.tsx';

type Holidays = ConfigurationValue<'holidays'>;
type Day = Holidays['days'][number];
const kinds = [
  ['national', texts.national],
  ['joint-leave', texts.jointLeave],
] as const;

export interface HolidaysEditorProps {
  readonly value: Holidays;
  readonly onChange: ((value: Holidays) => void) | null;
}

/** One year at a time. A year whose decree is not in the list yet says so, here and in every date that needs it. */
export function HolidaysEditor({ value, onChange }: HolidaysEditorProps) {
  const say = useSay();
  const [year, setYear] = useState(todayHere().slice(0, 4));
  const years = yearsOf(value);
  const rows = value.days.map((day, index) => ({ day, index })).filter(({ day }) => day.date.startsWith(year));
  const missing = years.filter((each) => !value.completeYears.includes(Number(each)));
  const setDay = (index: number, part: Partial<Day>) => {
    onChange?.({ ...value, days: value.days.map((day, place) => (place === index ? { ...day, ...part } : day)) });
  };
  const complete = value.completeYears.includes(Number(year));
  return (
    <>
      <p>{say(texts.holidaysLead)}</p>
      {missing.length === 0 ? null : (
        <Notice tone="soon">{say(texts.incomplete, { years: missing.join(', ') })}</Notice>
      )}
      <div className="rb-editor-bar">
        <SegmentedControl value={year} data={years} onChange={setYear} />
        <Checkbox
          label={say(texts.yearComplete, { year })}
          checked={complete}
          disabled={onChange === null}
          onChange={() => {
            const others = value.completeYears.filter((each) => each !== Number(year));
            onChange?.({ ...value, completeYears: complete ? others : [...others, Number(year)].sort() });
          }}
        />
      </div>
      <div className="rb-editor-frame">
        <table className="rb-editor">
          <thead>
            <tr>
              <th scope="col">{say(texts.date)}</th>
              <th scope="col">{say(texts.name)}</th>
              <th scope="col">{say(texts.kind)}</th>
              <th scope="col">{say(texts.source)}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map(({ day, index }) => (
              <DayRow
                key={index}
                day={day}
                number={index + 1}
                onChange={
                  onChange === null
                    ? null
                    : (part) => {
                        setDay(index, part);
                      }
                }
                onRemove={() => {
                  onChange?.({ ...value, days: value.days.filter((_, place) => place !== index) });
                }}
              />
            ))}
          </tbody>
        </table>
      </div>
      <AddRow
        shown={onChange !== null}
        onRun={() => {
          const day: Day = { date: `${year}-01-01`, name: '', kind: 'national', source: '' };
          onChange?.({ ...value, days: [...value.days, day] });
        }}
      />
    </>
  );
}

function yearsOf({ days, completeYears }: Holidays): string[] {
  const now = Number(todayHere().slice(0, 4));
  const found = [...days.map(({ date }) => Number(date.slice(0, 4))), ...completeYears, now, now + 1];
  return [...new Set(found)].sort((a, b) => a - b).map(String);
}

interface DayRowProps {
  readonly day: Day;
  readonly number: number;
  readonly onChange: ((part: Partial<Day>) => void) | null;
  readonly onRemove: () => void;
}

function DayRow({ day, number, onChange, onRemove }: DayRowProps) {
  const say = useSay();
  const of = (label: { id: string; en: string }) => `${say(label)}: ${day.date} ${day.name}`;
  const text = (part: 'name' | 'source', label: { id: string; en: string }) => (
    <TextInput
      aria-label={of(label)}
      value={day[part]}
      readOnly={onChange === null}
      placeholder={part === 'source' ? say(texts.unconfirmed) : ''}
      onChange={(event) => {
        onChange?.({ [part]: event.currentTarget.value });
      }}
    />
  );
  return (
    <tr>
      <td>
        <DateInput
          label={of(texts.date)}
          value={day.date}
          onChange={
            onChange === null
              ? null
              : (date) => {
                  onChange({ date });
                }
          }
        />
      </td>
      <td>{text('name', texts.name)}</td>
      <td>
        <NativeSelect
          aria-label={of(texts.kind)}
          value={day.kind}
          disabled={onChange === null}
          data={kinds.map(([value, label]) => ({ value, label: say(label) }))}
          onChange={(event) => {
            const kind = kinds.find(([each]) => each === event.currentTarget.value)?.[0];
            if (kind !== undefined) onChange?.({ kind });
          }}
        />
      </td>
      <td>{text('source', texts.source)}</td>
      <td>
        <RemoveRow shown={onChange !== null} number={number} onRun={onRemove} />
      </td>
    </tr>
  );
}
