import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import type { ListPreview } from '#shared/contract/listing.ts';
import { useState } from 'react';
import { listKinds } from '#shared/domain/file-list/events.ts';
import {
  listColumns,
  listDelimiters,
  listEncodings,
  type GivenListOptions,
  type ListColumn,
} from '#shared/domain/file-list/listing.ts';
import { listColumnTexts, listEncodingTexts, listKindTexts } from '#shared/text/file-lists.ts';
import { fileImportTexts as texts } from '#shared/text/screens/file-import.ts';
import type { Text } from '#shared/text/text.ts';
import { useSay } from '../../ui/language/language.tsx';
import { PathText } from '../../ui/text/path-text.tsx';
import type { PreviewView } from './use-preview.ts';

export interface ImportOptionsProps {
  readonly preview: ListPreview;
  readonly given: GivenListOptions;
  readonly onGiven: (given: GivenListOptions) => void;
}

/** How the list is read: what was told by its content, to be said otherwise. */
export function ImportOptions(props: ImportOptionsProps) {
  const say = useSay();
  const { options } = props.preview;
  const isTable = options.kind === 'csv' || options.kind === 'ftk-csv';
  return (
    <section className="rb-list-import-section" aria-labelledby="list-how">
      <h2 id="list-how">{say(texts.how)}</h2>
      <p className="rb-quiet">{say(texts.howHint)}</p>
      <div className="rb-list-import-fields">
        <Kind {...props} />
        <OneOf
          label={texts.encoding}
          value={options.encoding}
          data={listEncodings.map((value) => [value, say(listEncodingTexts[value])] as const)}
          onChange={(encoding) => {
            props.onGiven({ ...props.given, encoding });
          }}
        />
        <OneOf
          label={texts.separator}
          value={options.separator}
          data={[
            ['/', '/'],
            ['\\', '\\'],
          ]}
          onChange={(separator) => {
            props.onGiven(withoutCut({ ...props.given, separator }));
          }}
        />
        <OneOf
          label={texts.lineEnd}
          value={options.lineEnd}
          data={[
            ['lf', say(texts.lf)],
            ['crlf', say(texts.crlf)],
            ['nul', say(texts.nul)],
          ]}
          onChange={(lineEnd) => {
            props.onGiven({ ...props.given, lineEnd });
          }}
        />
        {isTable ? <TableFields {...props} /> : null}
      </div>
      {isTable ? <Columns {...props} /> : null}
      <Checks {...props} />
    </section>
  );
}

/** What nothing in the file tells: the person says it, and everything else is asked for beside the preview. */
export function KindWhenUnknown({ looked: { failure, given, read } }: { readonly looked: PreviewView }) {
  const say = useSay();
  // Also where it was said, and was another.
  const asked = failure !== null && (failure.code === 'FILE_LIST_UNKNOWN_KIND' || given.kind !== undefined);
  return asked ? (
    <section className="rb-list-import-section" aria-labelledby="list-unknown">
      <h2 id="list-unknown">{say(texts.unknown)}</h2>
      <p className="rb-quiet">{say(texts.unknownHint)}</p>
      <div className="rb-list-import-fields">
        <OneOf
          label={texts.kind}
          value=""
          data={[['', say(texts.unknownChoose)], ...listKinds.map((kind) => [kind, say(listKindTexts[kind])] as const)]}
          onChange={(kind) => {
            if (kind !== '') read({ kind });
          }}
        />
      </div>
    </section>
  ) : null;
}

/** A folder that was proposed belongs to how the paths were parted. */
function withoutCut(given: GivenListOptions): GivenListOptions {
  const { cut, ...rest } = given;
  return cut === '' ? given : rest;
}

/** Another kind is read from its own beginning: what was said of the last one does not fit it. */
function Kind({ preview, onGiven }: ImportOptionsProps) {
  const say = useSay();
  return (
    <OneOf
      label={texts.kind}
      value={preview.options.kind}
      data={listKinds.map((kind) => [kind, say(listKindTexts[kind])] as const)}
      onChange={(kind) => {
        onGiven({ kind });
      }}
    />
  );
}

function TableFields({ preview: { options }, given, onGiven }: ImportOptionsProps) {
  const say = useSay();
  return (
    <>
      <OneOf
        label={texts.delimiter}
        value={options.delimiter}
        data={listDelimiters.map((value) => [value, value === '\t' ? say(texts.tab) : value] as const)}
        onChange={(delimiter) => {
          onGiven({ ...given, delimiter });
        }}
      />
      <NumberInput
        label={say(texts.heading)}
        min={0}
        max={100}
        allowDecimal={false}
        value={options.heading}
        onChange={(heading) => {
          if (typeof heading === 'number') onGiven({ ...given, heading });
        }}
      />
    </>
  );
}

/** Which column holds what; the other way round than a register, because most columns of a table mean nothing here. */
function Columns({ preview: { options, headings }, given, onGiven }: ImportOptionsProps) {
  const say = useSay();
  const most = Math.max(headings.length, ...Object.values(options.columns).map((place) => (place ?? -1) + 1), 1);
  const places = Array.from({ length: most }, (_, place) => {
    const heading = headings[place] ?? '';
    return [String(place), heading === '' ? say(texts.columnAt, { place: place + 1 }) : heading] as const;
  });
  const set = (column: ListColumn, place: string) => {
    onGiven({ ...given, columns: { ...options.columns, [column]: place === '' ? null : Number(place) } });
  };
  return (
    <fieldset className="rb-list-import-columns">
      <legend>{say(texts.columns)}</legend>
      <div className="rb-list-import-fields">
        {listColumns.map((column) => (
          <OneOf
            key={column}
            label={listColumnTexts[column]}
            value={options.columns[column] === null ? '' : String(options.columns[column])}
            data={[['', say(texts.noColumn)], ...places]}
            onChange={(place) => {
              set(column, place);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}

/** What the list proposes to cut off, else all that its paths have in common. */
function Cut({ preview: { options, common }, given, onGiven }: ImportOptionsProps) {
  const say = useSay();
  const [offered] = useState(options.cut === '' ? common : options.cut);
  return offered === '' ? null : (
    <Checkbox
      label={say(texts.cut)}
      description={
        <>
          {say(texts.cutHint)} <PathText path={options.cut === '' ? offered : options.cut} whole />
        </>
      }
      checked={options.cut !== ''}
      onChange={(event) => {
        onGiven({ ...given, cut: event.currentTarget.checked ? offered : '' });
      }}
    />
  );
}

function Checks(props: ImportOptionsProps) {
  const say = useSay();
  const { preview, given, onGiven } = props;
  const { options, errors, sha256 } = preview;
  const isCutOff = options.openEnd || errors.some(({ code }) => code === 'cut-off');
  return (
    <div className="rb-list-import-checks">
      <Cut key={[sha256, options.kind, options.encoding, options.separator].join()} {...props} />
      {isCutOff ? (
        <Checkbox
          label={say(texts.openEnd)}
          checked={options.openEnd}
          onChange={(event) => {
            onGiven({ ...given, openEnd: event.currentTarget.checked });
          }}
        />
      ) : null}
    </div>
  );
}

interface OneOfProps<V extends string> {
  readonly label: Text;
  readonly value: V;
  readonly data: readonly (readonly [V, string])[];
  readonly onChange: (value: V) => void;
}

function OneOf<V extends string>({ label, value, data, onChange }: OneOfProps<V>) {
  const say = useSay();
  return (
    <NativeSelect
      label={say(label)}
      value={value}
      data={data.map(([each, words]) => ({ value: each, label: words }))}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const known = data.find(([each]) => each === chosen);
        if (known !== undefined) onChange(known[0]);
      }}
    />
  );
}
