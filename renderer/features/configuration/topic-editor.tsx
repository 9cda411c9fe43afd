import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ConfigurationSet } from '#shared/domain/configuration/events.ts';
import { configurationTexts as texts, topicTexts } from '#shared/text/screens/configuration.ts';
import { useSay } from '../../ui/language/language.tsx';
import { ClassesEditor } from './classes-editor.tsx';
import { HolidaysEditor } from './holidays-editor.tsx';
import { NumbersEditor } from './numbers-editor.tsx';
import { RulesEditor } from './rules-editor.tsx';

export interface TopicEditorProps {
  readonly set: ConfigurationSet;
  /** Null: to be read only. */
  readonly onChange: ((set: ConfigurationSet) => void) | null;
}

/** Each topic has the editor that its value needs. */
export function TopicEditor({ set, onChange }: TopicEditorProps) {
  switch (set.topic) {
    case 'rules':
      return <RulesEditor value={set.value} onChange={onChange && ((value) => onChange({ topic: 'rules', value }))} />;
    case 'holidays':
      return (
        <HolidaysEditor value={set.value} onChange={onChange && ((value) => onChange({ topic: 'holidays', value }))} />
      );
    case 'numbers':
      return (
        <NumbersEditor value={set.value} onChange={onChange && ((value) => onChange({ topic: 'numbers', value }))} />
      );
    case 'item-classes':
      return (
        <ClassesEditor
          value={set.value}
          onChange={onChange && ((value) => onChange({ topic: 'item-classes', value }))}
        />
      );
    default:
      return (
        <LinesEditor
          label={topicTexts[set.topic]}
          value={set.value}
          onChange={onChange && ((value) => onChange({ topic: set.topic, value }))}
        />
      );
  }
}

interface LinesEditorProps {
  readonly label: (typeof topicTexts)['units'];
  readonly value: readonly string[];
  readonly onChange: ((value: string[]) => void) | null;
}

/** A list as lines of text: pasted from a letter as it stands. Empty lines count for nothing. */
function LinesEditor({ label, value, onChange }: LinesEditorProps) {
  const say = useSay();
  const [text, setText] = useState(value.join('\n'));
  return (
    <Textarea
      label={say(label)}
      description={say(texts.listHint)}
      value={text}
      readOnly={onChange === null}
      autosize
      minRows={8}
      maxRows={20}
      onChange={(event) => {
        const next = event.currentTarget.value;
        setText(next);
        onChange?.(
          next
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== ''),
        );
      }}
    />
  );
}
