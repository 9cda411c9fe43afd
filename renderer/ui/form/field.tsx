import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type UseControllerReturn,
} from 'react-hook-form';
import { useEffect, type ReactNode } from 'react';
import type { Text } from '#shared/text/text.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../language/language.tsx';
import { useFormMessages } from './form.tsx';
import { labelField } from './labels.ts';
import { problemText } from './problems.ts';

/** What every field takes. `O` is what the schema makes of the values; fields do not care, but the control's type holds it. */
export interface FieldProps<T extends FieldValues, O> {
  readonly control: Control<T, unknown, O>;
  readonly name: FieldPath<T>;
  readonly label: Text;
  readonly hint?: Text;
  /** Says so beside the label. Everything else must be filled in. */
  readonly optional?: boolean;
  readonly autoFocus?: boolean;
  readonly disabled?: boolean;
}

/** Mantine's properties of a field: label, hint, error, and the focus that the form gives back to the first wrong field. */
export interface FieldParts {
  readonly label: ReactNode;
  readonly description?: string;
  readonly error?: string;
  readonly disabled: boolean;
  readonly autoFocus?: true;
  /** What a dialog focuses when it opens. */
  readonly 'data-autofocus'?: true;
  readonly name: string;
  readonly autoComplete: 'off';
}

export interface BoundField {
  readonly parts: FieldParts;
  readonly value: unknown;
  readonly set: (value: unknown) => void;
  readonly onBlur: () => void;
  readonly ref: (element: HTMLElement | null) => void;
}

function bind<T extends FieldValues>(
  controller: UseControllerReturn<T>,
): Pick<BoundField, 'value' | 'set' | 'onBlur' | 'ref'> {
  const { field } = controller;
  return { value: field.value, set: field.onChange, onBlur: field.onBlur, ref: field.ref };
}

export function FieldLabel({ label, optional = false }: { readonly label: Text; readonly optional?: boolean }) {
  const say = useSay();
  return (
    <span className="rb-field-label">
      {say(label)}
      {optional ? <span className="rb-field-optional"> ({say(kitTexts.optional)})</span> : null}
    </span>
  );
}

/** Binds a field to its form; the error is a sentence in the language of the window. */
export function useField<T extends FieldValues, O>(props: FieldProps<T, O>): BoundField {
  const say = useSay();
  const messages = useFormMessages();
  const controller = useController<T, FieldPath<T>, O>({ control: props.control, name: props.name });
  const { control, name } = props;
  const label = say(props.label);
  useEffect(() => {
    labelField(control, name, label);
  }, [control, name, label]);
  const message = controller.fieldState.error?.message;
  const problem = message === undefined ? null : problemText(message, messages);
  const parts: FieldParts = {
    label: <FieldLabel label={props.label} optional={props.optional ?? false} />,
    disabled: props.disabled ?? false,
    name: props.name,
    autoComplete: 'off',
    ...(props.hint === undefined ? {} : { description: say(props.hint) }),
    ...(problem === null ? {} : { error: say(problem.text, problem.parameters) }),
    ...(props.autoFocus === true ? { autoFocus: true as const, 'data-autofocus': true as const } : {}),
  };
  return { parts, ...bind(controller) };
}

export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
