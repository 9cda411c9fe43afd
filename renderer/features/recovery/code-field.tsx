import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { portablePrimitives } from '#shared/crypto/portable.ts';
import { SHEET_GROUPS, sheetFromCode } from '#shared/recovery/code.ts';
import { recoverTexts as texts } from '#shared/text/screens/recovery.ts';
import { useSay } from '../../ui/language/language.tsx';
import { checkCode, type TypedCode } from './code-check.ts';
import './recover.css';

export interface CodeFieldProps {
  /** From 1. */
  readonly sheet: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus: boolean;
  /** The form was sent with this code unfinished. */
  readonly wanted: boolean;
}

/** One box to type or scan into, and below it the groups as on the paper, each judged as soon as it is whole. */
export function CodeField({ sheet, value, onChange, autoFocus, wanted }: CodeFieldProps) {
  const say = useSay();
  const groupsId = useId();
  const code = checkCode(value);
  return (
    <div className="rb-sheet-code">
      <Textarea
        label={say(texts.sheet, { sheet })}
        value={value}
        rows={2}
        resize="none"
        autoComplete="off"
        spellCheck={false}
        autoFocus={autoFocus}
        classNames={{ input: 'rb-mono rb-sheet-code-input' }}
        aria-describedby={groupsId}
        error={code.wrong.length > 0 || code.tooLong || (wanted && code.right < SHEET_GROUPS)}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <ol className="rb-sheet-code-groups" aria-hidden>
        {code.groups.map((group, place) => (
          <li key={place} data-state={group.state}>
            <span>{place + 1}</span>
            {group.text}
          </li>
        ))}
      </ol>
      <CodeStatus id={groupsId} sheet={sheet} text={value} code={code} wanted={wanted} />
    </div>
  );
}

interface CodeStatusProps {
  readonly id: string;
  readonly sheet: number;
  readonly text: string;
  readonly code: TypedCode;
  readonly wanted: boolean;
}

function CodeStatus({ id, sheet, text, code, wanted }: CodeStatusProps) {
  const say = useSay();
  const bad = code.tooLong || code.wrong.length > 0 || (wanted && code.right < SHEET_GROUPS);
  return (
    <p id={id} role={bad ? 'alert' : 'status'} className={bad ? 'rb-field-error' : 'rb-sheet-code-status'}>
      {statusOf(sheet, text, code, wanted, say)}
    </p>
  );
}

function statusOf(
  sheet: number,
  text: string,
  code: TypedCode,
  wanted: boolean,
  say: ReturnType<typeof useSay>,
): string {
  if (code.wrong.length > 0) return say(texts.groupsWrong, { groups: code.wrong.join(', ') });
  if (code.tooLong) return say(texts.tooLong, { all: SHEET_GROUPS });
  if (code.right < SHEET_GROUPS)
    return wanted ? say(texts.incomplete) : say(texts.groupsDone, { done: code.right, all: SHEET_GROUPS });
  const read = sheetFromCode(portablePrimitives, text, sheet);
  return read.ok ? say(texts.whole, { set: read.value.set }) : say(texts.wrongWhole);
}
