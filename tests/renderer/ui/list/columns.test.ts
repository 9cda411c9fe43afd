import { describe, expect, it } from 'vitest';
import {
  chosenColumns,
  setWidth,
  shownColumns,
  toggleColumn,
  widthsOf,
  type ColumnSet,
} from '#renderer/ui/list/columns.ts';

const column = (key: string) => ({ key, title: { id: key, en: key }, width: '100px', render: () => key });
const set: ColumnSet<string> = {
  all: ['number', 'title', 'stage', 'last'].map(column),
  usual: ['number', 'title', 'last'],
  always: 'number',
};
const keys = (chosen: readonly { readonly key: string }[]) => chosen.map(({ key }) => key);
const plain = (...names: readonly string[]) => names.map((key) => ({ key, width: null }));

describe('the columns of a list', () => {
  it('are the usual ones while nobody chose', () => {
    expect(keys(shownColumns(set, []))).toEqual(['number', 'title', 'last']);
  });

  it('are what was chosen, without what does not exist any more', () => {
    expect(keys(shownColumns(set, plain('number', 'gone', 'stage')))).toEqual(['number', 'stage']);
    expect(keys(shownColumns(set, plain('gone')))).toEqual(['number', 'title', 'last']);
  });

  it('never lose the one that tells rows apart', () => {
    expect(keys(chosenColumns(set, plain('stage')))).toEqual(['number', 'stage']);
    expect(keys(toggleColumn(set, [], 'number'))).toEqual(['number', 'title', 'last']);
  });

  it('come where they stand among all, and go with their width', () => {
    const wider = setWidth(set, [], 'title', 300);
    const more = toggleColumn(set, wider, 'stage');
    expect(keys(more)).toEqual(['number', 'title', 'stage', 'last']);
    expect([...widthsOf(more)]).toEqual([['title', 300]]);
    expect([...widthsOf(toggleColumn(set, more, 'title'))]).toEqual([]);
  });

  it('that are not shown take no width', () => {
    expect(keys(setWidth(set, [], 'stage', 200))).toEqual(['number', 'title', 'last']);
  });
});
