import { zodResolver } from '@hookform/resolvers/zod';
import { createContext, useContext, type KeyboardEvent, type ReactNode } from 'react';
import { get, useForm, type DefaultValues, type FieldValues, type Path, type UseFormReturn } from 'react-hook-form';
import type { z } from 'zod';
import type { Failure } from '#shared/errors/result.ts';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../language/language.tsx';
import { useLeaveGuard } from '../navigation/leave-guard.ts';
import { onSendKey } from './send-key.ts';
import { problemOf } from './problems.ts';
import './form.css';

export type FormSchema = z.ZodType<FieldValues, FieldValues>;
export type FormOf<S extends FormSchema> = UseFormReturn<z.input<S>, unknown, z.output<S>>;

/** react-hook-form with a zod schema; problems appear when a field is left, and go as soon as it is right. */
export function useZodForm<S extends FormSchema>(schema: S, defaults: DefaultValues<z.input<S>>): FormOf<S> {
  const judge = zodResolver(schema, { error: (issue) => problemOf(issue) });
  return useForm<z.input<S>, unknown, z.output<S>>({
    resolver: (values, context, options) =>
      asksForRows(values, options.names) ? { values: {}, errors: {} } : judge(values, context, options),
    defaultValues: defaults,
    mode: 'onTouched',
  });
}

/** The library asks about a whole list when a row comes or goes. A row that nobody has filled in yet is not wrong. */
function asksForRows(values: FieldValues, names: readonly string[] = []): boolean {
  const [name, ...others] = names;
  if (name === undefined || others.length > 0) return false;
  const list: unknown = get(values, name);
  return Array.isArray(list) && list.some((row) => typeof row === 'object');
}

/** Puts a refusal of the service beside the fields it names. True when every part of it found its field. */
export function showBeside<S extends FormSchema>(
  form: FormOf<S>,
  failure: Failure,
  places: Readonly<Record<string, Path<z.input<S>>>> = {},
): boolean {
  const named = new Map(Object.entries(places)).get(failure.code);
  const fields = named === undefined ? pathsOf(failure).filter((path) => path in form.getValues()) : [named];
  for (const field of fields)
    form.setError(field as Path<z.input<S>>, { message: named === undefined ? 'refused' : failure.code });
  return fields.length > 0 && (named !== undefined || fields.length === pathsOf(failure).length);
}

function pathsOf(failure: Failure): readonly string[] {
  const paths = failure.code === 'INPUT_INVALID' ? failure.details['paths'] : undefined;
  return Array.isArray(paths) ? paths.map(String) : [];
}

const MessagesContext = createContext<Readonly<Record<string, Text>>>({});

export function useFormMessages(): Readonly<Record<string, Text>> {
  return useContext(MessagesContext);
}

const focusable =
  'input:not([disabled]):not([type="hidden"]), textarea:not([disabled]), button[type="submit"]:not([disabled])';

/** Enter goes to the next field, and from the last one to the button: nothing is sent by an Enter too many. */
function focusNext(form: HTMLFormElement, from: HTMLElement): void {
  const fields = [...form.querySelectorAll<HTMLElement>(focusable)].filter(
    (field) => field.tabIndex >= 0 && field.offsetParent !== null,
  );
  fields[fields.indexOf(from) + 1]?.focus();
}

export interface FormProps {
  /** Left out where the dialog around the form sends it. */
  readonly onSubmit?: () => void;
  readonly dirty: boolean;
  /** Sentences of this form's own rules, by the word that the schema gives as its error. */
  readonly messages?: Readonly<Record<string, Text>>;
  /** For a form that signs nothing and has one field to fill: Enter sends it. */
  readonly enterSends?: boolean;
  readonly children: ReactNode;
}

/** Enter: next field. Ctrl+Enter: send. Leaving with something typed asks first. */
export function Form({ onSubmit, dirty, messages = {}, enterSends = false, children }: FormProps) {
  useLeaveGuard(dirty);
  const send = (form: HTMLFormElement) => {
    if (!isHeldBack(form)) onSubmit?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented || !isInside(event)) return;
    const target = event.target;
    // Enter in an open list chooses there; in a text area it is a new line; on a button it presses.
    if (!(target instanceof HTMLInputElement) || choosesInList(target)) return;
    event.preventDefault();
    if (enterSends) send(event.currentTarget);
    else focusNext(event.currentTarget, target);
  };
  return (
    <MessagesContext value={messages}>
      <form
        noValidate
        className="rb-form"
        onKeyDown={onKeyDown}
        onKeyDownCapture={(event) => {
          const form = event.currentTarget;
          if (onSubmit !== undefined && isInside(event))
            onSendKey(event, () => {
              send(form);
            });
        }}
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        {children}
      </form>
    </MessagesContext>
  );
}

/** What the mouse cannot press, no key sends. */
function isHeldBack(form: HTMLFormElement): boolean {
  return form.querySelector('button[type="submit"]:disabled') !== null;
}

/** A list stands open and one of its lines is marked; suggestions that nobody has looked at take no Enter. */
function choosesInList(field: HTMLInputElement): boolean {
  return field.getAttribute('aria-expanded') === 'true' && field.hasAttribute('aria-activedescendant');
}

/** Not in a dialog that the form opened: to React that is a part of the form, to a person it is not. */
function isInside(event: KeyboardEvent<HTMLFormElement>): boolean {
  return event.target instanceof Node && event.currentTarget.contains(event.target);
}

/** A group of fields with a heading. */
export function FormSection({
  title,
  hint,
  children,
}: {
  readonly title: Text;
  readonly hint?: Text;
  readonly children: ReactNode;
}) {
  const say = useSay();
  return (
    <fieldset className="rb-form-section">
      <legend>{say(title)}</legend>
      {hint === undefined ? null : <p className="rb-quiet rb-form-hint">{say(hint)}</p>}
      {children}
    </fieldset>
  );
}

/** Two or three short fields side by side; one below the other where it is narrow. */
export function FieldRow({ children }: { readonly children: ReactNode }) {
  return <div className="rb-field-row">{children}</div>;
}

/** The foot of a form: the act, then the way out. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="rb-form-actions">{children}</div>;
}
