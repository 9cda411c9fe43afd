import { TextInput } from '@mantine/core';
import type { ConfigurationValue } from '#shared/domain/configuration/events.ts';
import { hasNumberPattern, readNumberPattern } from '#shared/domain/configuration/number-pattern.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { configurationTexts as texts, numberKindTexts } from '#shared/text/screens/configuration.ts';
import { useSay, type Say } from '../../ui/language/language.tsx';

type Numbers = ConfigurationValue<'numbers'>;
type NumberRow = Numbers[number];

export interface NumbersEditorProps {
  readonly value: Numbers;
  readonly onChange: ((value: Numbers) => void) | null;
}

/** One pattern for each kind of number; an empty one warns of nothing. What does not fit itself is said while typing. */
export function NumbersEditor({ value, onChange }: NumbersEditorProps) {
  const say = useSay();
  const set = (kind: string, part: Partial<NumberRow>) => {
    const row = { ...(value.find((each) => each.kind === kind) ?? { kind, pattern: '', example: '' }), ...part };
    const others = value.filter((each) => each.kind !== kind);
    onChange?.(row.pattern === '' && row.example === '' ? others : [...others, row]);
  };
  return (
    <>
      <p>{say(texts.numbersLead)}</p>
      <div className="rb-editor-frame">
        <table className="rb-editor">
          <thead>
            <tr>
              <th scope="col">{say(texts.numberKind)}</th>
              <th scope="col">{say(texts.pattern)}</th>
              <th scope="col">{say(texts.example)}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(numberKindTexts).map(([kind, name]) => (
              <PatternRow
                key={kind}
                name={say(name)}
                row={value.find((each) => each.kind === kind) ?? { kind, pattern: '', example: '' }}
                onChange={
                  onChange === null
                    ? null
                    : (part) => {
                        set(kind, part);
                      }
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function problemOf(
  { pattern, example }: NumberRow,
  say: Say,
): { readonly pattern?: string; readonly example?: string } {
  if (pattern === '' && example === '') return {};
  const read = readNumberPattern(pattern);
  if (!read.ok) return { pattern: say(errorTexts.NUMBER_PATTERN_INVALID, { pattern }) };
  const fits = example === '' || hasNumberPattern(read.value, example);
  return fits ? {} : { example: say(errorTexts.NUMBER_EXAMPLE_DIFFERS, { pattern, example }) };
}

interface PatternRowProps {
  readonly name: string;
  readonly row: NumberRow;
  readonly onChange: ((part: Partial<NumberRow>) => void) | null;
}

function PatternRow({ name, row, onChange }: PatternRowProps) {
  const say = useSay();
  const problem = problemOf(row, say);
  const field = (part: 'pattern' | 'example') => (
    <TextInput
      aria-label={`${say(texts[part])}: ${name}`}
      classNames={{ input: 'rb-mono' }}
      value={row[part]}
      readOnly={onChange === null}
      error={problem[part]}
      onChange={(event) => {
        onChange?.({ [part]: event.currentTarget.value });
      }}
    />
  );
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{field('pattern')}</td>
      <td>{field('example')}</td>
    </tr>
  );
}
