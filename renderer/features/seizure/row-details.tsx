import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useCallback } from 'react';
import { gridTexts as texts } from '#shared/text/screens/seizure-grid.ts';
import { seizureTexts } from '#shared/text/screens/seizure.ts';
import { classTexts } from '#shared/text/terms.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { ClassField } from '../../ui/thing/class-field.tsx';
import { problemWords } from '../../ui/thing/problem-words.ts';
import { CashTable } from '../../ui/thing/cash-table.tsx';
import { CountsTable } from '../../ui/thing/counts-table.tsx';
import type { ShapeOfClass } from '../../ui/thing/class-shape.ts';
import { cellOf, type CountCells, type GridRow } from '../../ui/thing/grid-row.ts';
import { hasReason } from './model/known-identifiers.ts';
import { withoutInvisible, type CellProblem, type RowProblem } from '../../ui/thing/row-problems.ts';
import { PhotoStrip } from './photo-strip.tsx';
import type { Photos } from './use-photos.ts';
import './row-details.css';

export interface RowDetailsProps {
  readonly row: GridRow;
  /** BB-013, or "Barang 4" while it has no number. */
  readonly name: string;
  readonly outer: string | null;
  readonly shape: ShapeOfClass;
  readonly problems: readonly RowProblem[];
  readonly remarks: readonly CellProblem[];
  /** Where else its identifier stands, in words; '' when nowhere. */
  readonly known: string;
  readonly nextUnitNumber: string | null;
  readonly photos: Photos;
  readonly onText: (key: number, name: string, text: string) => void;
  readonly onCounts: (key: number, counts: readonly CountCells[]) => void;
}

/** Everything of the row that has no cell in the grid, and in words what is wrong with it. */
export function RowDetails(props: RowDetailsProps) {
  const { row, name, outer, shape, known, onText } = props;
  const say = useSay();
  const set = (field: string) => (text: string) => {
    onText(row.key, field, text);
  };
  const id = `rb-details-${String(row.key)}`;
  return (
    <section className="rb-details" role="group" aria-labelledby={id}>
      <h2 id={id}>
        {say(texts.detailsOf, { name })} <span className="rb-quiet">· {say(classTexts[row.itemClass])}</span>
        {outer === null ? null : <span className="rb-quiet"> · {say(texts.insideOf, { number: outer })}</span>}
      </h2>
      <Told {...props} />
      {known === '' ? null : (
        <div className="rb-details-known">
          {hasReason(row) ? <p role="status">{say(texts.known, { others: known })}</p> : null}
          <TextInput
            label={say(texts.sameAs)}
            description={say(texts.sameAsHint)}
            value={cellOf(row, 'sameAs')}
            data-detail="sameAs"
            maxLength={400}
            onChange={(event) => {
              set('sameAs')(event.currentTarget.value);
            }}
          />
        </div>
      )}
      <div className="rb-thing-fields">
        {shape.more.map((field) => (
          <ClassField key={field.name} field={field} value={cellOf(row, field.name)} onText={set(field.name)} />
        ))}
        <TextInput
          label={say(texts.unitNumber)}
          value={cellOf(row, 'unitNumber')}
          maxLength={200}
          {...(props.nextUnitNumber === null
            ? {}
            : { placeholder: say(texts.unitNumberNext, { number: props.nextUnitNumber }) })}
          onChange={(event) => {
            set('unitNumber')(event.currentTarget.value);
          }}
        />
        <NativeSelect
          label={say(texts.movable)}
          data-detail="movable"
          value={cellOf(row, 'movable')}
          data={[
            { value: '', label: say(texts.movableYes) },
            { value: 'no', label: say(texts.movableNo) },
          ]}
          onChange={(event) => {
            set('movable')(event.currentTarget.value);
          }}
        />
        <Textarea
          className="rb-thing-notes"
          label={say(texts.notes)}
          rows={1}
          autosize
          maxRows={5}
          data-detail="notes"
          value={cellOf(row, 'notes')}
          onChange={(event) => {
            set('notes')(event.currentTarget.value);
          }}
        />
      </div>
      {row.itemClass === 'cash' && (cellOf(row, 'currency') === '' || cellOf(row, 'currency') === 'IDR') ? (
        <CashTable text={cellOf(row, 'lines')} onText={set('lines')} />
      ) : null}
      <CountsTable
        counts={row.counts}
        onChange={(counts) => {
          props.onCounts(row.key, counts);
        }}
      />
      <PhotoStrip row={row.key} title={say(texts.photos)} photos={props.photos} />
    </section>
  );
}

/** The problems and remarks of the row, each a sentence. */
function Told({ row, problems, remarks, onText }: RowDetailsProps) {
  const say = useSay();
  const language = useLanguage();
  const words = (problem: RowProblem) => problemWords(language, problem);
  if (problems.length === 0 && remarks.length === 0) return null;
  return (
    <div role="status" aria-label={say(texts.wrongHere)}>
      <ul className="rb-details-told">
        {problems.map((problem) => (
          <li key={`${problem.cell} ${words(problem)}`} className="rb-field-error">
            {words(problem)}
          </li>
        ))}
        {remarks.map((remark) => (
          <li key={`${remark.cell} ${words(remark)}`} className="rb-details-remark">
            {words(remark)}
            {withoutInvisible(cellOf(row, remark.cell)) === cellOf(row, remark.cell) ? null : (
              <button
                type="button"
                className="rb-link"
                onClick={() => {
                  onText(row.key, remark.cell, withoutInvisible(cellOf(row, remark.cell)));
                }}
              >
                {say(texts.clean)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Names of rows that have no number yet. */
export function useRowName(): (number: string, index: number) => string {
  const say = useSay();
  return useCallback((number, index) => (number === '' ? say(seizureTexts.row, { number: index + 1 }) : number), [say]);
}
