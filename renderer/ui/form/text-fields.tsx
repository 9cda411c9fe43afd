import { Autocomplete, PasswordInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import type { FieldValues } from 'react-hook-form';
import { kitTexts } from '#shared/text/screens/kit.ts';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';
import { textOf, useField, type FieldProps } from './field.tsx';

export interface TextFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  /** Serial numbers, IMEI, register numbers: every character counts. */
  readonly mono?: boolean;
  readonly placeholder?: Text;
  /** Words used before in the same place; typing something else is as good. */
  readonly suggestions?: readonly string[];
}

export function TextField<T extends FieldValues, O>(props: TextFieldProps<T, O>) {
  const say = useSay();
  const { parts, value, set, onBlur, ref } = useField(props);
  const common = {
    ...parts,
    ref,
    value: textOf(value),
    onBlur,
    ...(props.placeholder === undefined ? {} : { placeholder: say(props.placeholder) }),
    ...(props.mono === true ? { classNames: { input: 'rb-mono' } } : {}),
  };
  if (props.suggestions !== undefined && props.suggestions.length > 0) {
    // Where a refused form leads to a field, nothing may cover what is wrong with it.
    return (
      <Autocomplete {...common} openOnFocus={false} data={[...new Set(props.suggestions)]} limit={8} onChange={set} />
    );
  }
  return (
    <TextInput
      {...common}
      onChange={(event) => {
        set(event.currentTarget.value);
      }}
    />
  );
}

export function TextAreaField<T extends FieldValues, O>(props: FieldProps<T, O> & { readonly rows?: number }) {
  const { parts, value, set, onBlur, ref } = useField(props);
  return (
    <Textarea
      {...parts}
      ref={ref}
      rows={props.rows ?? 3}
      resize="vertical"
      value={textOf(value)}
      onBlur={onBlur}
      onChange={(event) => {
        set(event.currentTarget.value);
      }}
    />
  );
}

/** Several short texts: officers, witnesses, articles. Enter or a comma adds one. */
export function TagsField<T extends FieldValues, O>(
  props: FieldProps<T, O> & { readonly suggestions?: readonly string[] },
) {
  const say = useSay();
  const { parts, value, set, onBlur, ref } = useField(props);
  const tags = Array.isArray(value) ? value.filter((tag) => typeof tag === 'string') : [];
  return (
    <TagsInput
      {...parts}
      ref={ref}
      value={tags}
      data={[...new Set(props.suggestions ?? [])]}
      acceptValueOnBlur
      splitChars={[',', ';']}
      onChange={set}
      onBlur={onBlur}
      {...(tags.length === 0 ? { placeholder: say(kitTexts.addLine) } : {})}
    />
  );
}

export interface PassphraseFieldProps<T extends FieldValues, O> extends FieldProps<T, O> {
  readonly fresh?: boolean;
}

/** A passphrase: hidden until asked, and says when Caps Lock is on. */
export function PassphraseField<T extends FieldValues, O>(props: PassphraseFieldProps<T, O>) {
  const say = useSay();
  const { parts, value, set, onBlur, ref } = useField(props);
  const [capsLock, setCapsLock] = useState(false);
  const watch = (event: KeyboardEvent) => {
    setCapsLock(event.getModifierState('CapsLock'));
  };
  return (
    <div>
      <PasswordInput
        {...parts}
        ref={ref}
        autoComplete={props.fresh === true ? 'new-password' : 'off'}
        value={textOf(value)}
        visibilityToggleButtonProps={{ 'aria-label': say(kitTexts.showPassphrase) }}
        onKeyDown={watch}
        onKeyUp={watch}
        onBlur={() => {
          setCapsLock(false);
          onBlur();
        }}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      />
      <p className="rb-caps" role="status">
        {capsLock ? say(kitTexts.capsLock) : ''}
      </p>
    </div>
  );
}
