import { fieldLabels } from '#shared/text/fields.ts';
import { isolated, printable, printableLines } from '#shared/text/printable.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import type { Text } from '#shared/text/text.ts';
import { dateFields, reasonOf, wordOf } from '#shared/text/value-words.ts';
import { formatCount } from '../format/numbers.ts';
import { useLanguage, useSay } from '../language/language.tsx';
import { DateText } from '../text/date-text.tsx';
import { HashText } from '../text/hash-text.tsx';
import {
  changedValues,
  nameOf,
  sealedValues,
  shownFields,
  shownMembers,
  signedDigests,
  type Names,
} from './entry-values.ts';
import './entry.css';

const labels: ReadonlyMap<string, Text> = new Map(Object.entries(fieldLabels));
const noNames: Names = {};
const sha256 = /^[0-9a-f]{64}$/;

export interface EntryFieldsProps {
  /** The kind of entry: tells what is chosen from a list and what somebody typed. */
  readonly type: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly names?: Names;
  /** For whoever is to sign it: every field, with digests and ids. */
  readonly whole?: boolean;
}

/** What an entry says, field by field, without what was left empty. */
export function EntryFields({ type, data, names = noNames, whole = false }: EntryFieldsProps) {
  const shown = shownFields(data, names, whole);
  if (shown.length === 0) return null;
  return (
    <dl className={whole ? 'rb-entry rb-entry-whole' : 'rb-entry'}>
      {shown.map(([field, value]) => (
        <div key={field}>
          <dt>
            <ValueText field={field} label />
          </dt>
          <dd>
            <ValueText type={type} field={field} value={value} names={names} whole={whole} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

export type ValueTextProps =
  | { readonly field: string; readonly label: true }
  | {
      readonly field: string;
      readonly label?: never;
      readonly type: string;
      readonly value: unknown;
      readonly names?: Names;
      readonly whole?: boolean;
    };

/** A field's name, or its value as a person writes it. */
export function ValueText(props: ValueTextProps) {
  const say = useSay();
  const language = useLanguage();
  const { field } = props;
  if (props.label === true) {
    const label = labels.get(field);
    return <>{label === undefined ? field : say(label)}</>;
  }
  const { type, value, names = noNames, whole = false } = props;
  const sealed = sealedValues(field, value, names);
  if (sealed !== null) {
    const { count, codes } = sealed;
    return (
      <>
        {codes.length === 0
          ? say(kitTexts.sealedValues, { count })
          : say(kitTexts.disclosedValues, { codes: codes.map(isolated).join(', '), count })}
        {whole ? <Digests value={value} names={names} /> : null}
      </>
    );
  }
  const changes = changedValues(field, value);
  if (changes !== null) return <Changes type={type} changes={changes} whole={whole} />;
  if (typeof value === 'number') return <>{formatCount(language, value)}</>;
  if (Array.isArray(value)) {
    return value.map((part: unknown, index) => (
      <span key={index}>
        {index === 0 ? '' : typeof part === 'object' ? '; ' : ', '}
        <PlainText type={type} field={field} value={part} names={names} whole={whole} />
      </span>
    ));
  }
  return <PlainText type={type} field={field} value={value} names={names} whole={whole} />;
}

interface ChangesProps {
  readonly type: string;
  readonly changes: readonly (readonly [string, unknown])[];
  readonly whole: boolean;
}

/** Every new value below the other; a stroke where there is nothing any more. */
function Changes({ type, changes, whole }: ChangesProps) {
  return (
    <ul className="rb-entry-changes">
      {changes.map(([field, value]) => (
        <li key={field}>
          <ValueText field={field} label />:{' '}
          {value === '' || value === null ? '–' : <ValueText type={type} field={field} value={value} whole={whole} />}
        </li>
      ))}
    </ul>
  );
}

/** Each digest beside the code it belongs to: the code alone would be our word for it. */
function Digests({ value, names }: { readonly value: unknown; readonly names: Names }) {
  const say = useSay();
  const wordsFor = (about: string) => {
    const label = labels.get(about);
    return label === undefined ? about : say(label);
  };
  return (
    <ul className="rb-entry-digests">
      {signedDigests(value, names).map(({ digest, about }) => (
        <li key={digest}>
          {about === null ? '' : `${wordsFor(about)} `}
          {sha256.test(digest) ? (
            <HashText value={digest} what="" copy={false} />
          ) : (
            <span className="rb-mono">{digest}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

interface PlainTextProps {
  readonly type: string;
  readonly field: string;
  readonly value: unknown;
  readonly names: Names;
  readonly whole: boolean;
}

function PlainText({ type, field, value, names, whole }: PlainTextProps) {
  const say = useSay();
  if (typeof value === 'string') {
    const word = wordOf(field, value, type);
    if (word === undefined && dateFields.has(field)) return <DateText value={value} />;
    if (sha256.test(value)) return <HashText value={value} what={field} copy={false} />;
    return word === undefined ? (
      <TypedText value={value} name={nameOf(names, value)} whole={whole} />
    ) : (
      <>{say(word)}</>
    );
  }
  const reason = reasonOf(value);
  const members = whole ? null : shownMembers(value, names);
  if (reason === null && members !== null)
    return members.map(([member, part], index) => (
      <span key={member}>
        {index === 0 ? '' : ', '}
        {/* A bare number says nothing. */}
        {typeof part === 'number' && labels.has(member) ? (
          <>
            <ValueText field={member} label />{' '}
          </>
        ) : null}
        <ValueText type={type} field={member} value={part} names={names} />
      </span>
    ));
  if (reason === null) return <TypedText value={JSON.stringify(value)} name={undefined} whole={whole} />;
  const word = wordOf('openingReason', reason.code);
  const first = word === undefined ? reason.code : say(word);
  if (reason.text === '') return <>{first}</>;
  return (
    <>
      {first}: <TypedText value={reason.text} name={undefined} whole={whole} />
    </>
  );
}

interface TypedTextProps {
  readonly value: string;
  /** What people read for an id. */
  readonly name: string | undefined;
  readonly whole: boolean;
}

/** A text that somebody typed, set apart so that it cannot turn the words around it; for whoever signs with all that is not seen, and a name never without the id that is signed. */
function TypedText({ value, name, whole }: TypedTextProps) {
  if (!whole) return <bdi>{name ?? value}</bdi>;
  if (name === undefined) return <bdi>{printableLines(value)}</bdi>;
  return (
    <>
      <bdi>{printable(name)}</bdi> <span className="rb-mono">({value})</span>
    </>
  );
}
