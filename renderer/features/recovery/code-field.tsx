import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { recoverTexts as texts } from '#shared/text/screens/recovery.ts';
import { useSay } from '../../ui/language/language.tsx';
import { checkCode } from './code-check.ts';
import { verdictOn } from './code-verdict.ts';
import './recover.css';

export interface CodeFieldProps {
  /** From 1. */
  readonly sheet: number;
  /** Sheets that the key in force needs. */
  readonly threshold: number;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly autoFocus: boolean;
  /** The form was sent with this code unfinished. */
  readonly wanted: boolean;
}

/** One box to type or scan into, and below it the groups as on the paper, each judged as soon as it is whole. */
export function CodeField({ sheet, threshold, value, onChange, autoFocus, wanted }: CodeFieldProps) {
  const say = useSay();
  const statusId = useId();
  const { groups } = checkCode(value);
  const verdict = verdictOn(value, threshold);
  const unfinished = wanted && verdict.state === 'typing';
  const bad = unfinished || verdict.state === 'wrong';
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
        aria-describedby={statusId}
        error={bad}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
      />
      <ol className="rb-sheet-code-groups" aria-hidden>
        {groups.map((group, place) => (
          <li key={place} data-state={group.state}>
            <span>{place + 1}</span>
            {group.text}
          </li>
        ))}
      </ol>
      <p id={statusId} role={bad ? 'alert' : 'status'} className={bad ? 'rb-field-error' : 'rb-sheet-code-status'}>
        {unfinished ? say(texts.incomplete) : say(verdict.text, verdict.values)}
      </p>
    </div>
  );
}
