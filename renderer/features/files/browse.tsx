import { useDebouncedValue } from '@mantine/hooks';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Failure } from '#shared/errors/result.ts';
import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { call } from '../../bridge/call.ts';
import { useFileWindow } from '../../bridge/ordinal-rows.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useVisitState } from '../../ui/navigation/navigation.tsx';
import { OrdinalTable } from '../../ui/table/ordinal-table.tsx';
import type { Column } from '../../ui/table/types.ts';
import type { OrdinalState } from '../../ui/table/use-ordinal.ts';
import type { FileRow } from './file-rows.ts';

export type SortBy = 'path' | 'bytes' | 'modified';
export interface FileSort {
  readonly by: SortBy;
  readonly down: boolean;
}

export interface BrowseProps {
  readonly item: string;
  readonly total: number;
  readonly sort: FileSort;
  readonly columns: readonly Column<FileRow>[];
  readonly onSort: (by: string) => void;
  /** The place that the screen was opened at. */
  readonly at: number | null;
  readonly onActive: (row: FileRow | undefined) => void;
  readonly onOpen: () => void;
}

/** Rows in sight at most, on the highest screen; where they end is asked for, not drawn. */
const mostInSight = 80;
/** While the scroll bar is dragged nobody reads what passes. */
const settleMs = 60;

/** The whole list in one of its orders, read by place. */
export function Browse({ item, total, sort, columns, onSort, at, onActive, onOpen }: BrowseProps) {
  const say = useSay();
  const { state, setState } = useKeptPlace(`files.${sort.by}.${String(sort.down)}`, at);
  const [settled] = useDebouncedValue(state.first, settleMs, { leading: true });
  const rows = useFileWindow(
    { item, sort: sort.by, descending: sort.down },
    { first: settled, last: settled + mostInSight },
    total,
  );
  const { failure, jump } = useJump(item, total, setState);
  const active = state.active === null ? undefined : rows.rowAt(state.active);
  useEffect(() => {
    onActive(active);
  }, [active, onActive]);
  const byName = sort.by === 'path' && !sort.down;
  return (
    <>
      <ErrorNotice failure={rows.failure ?? failure} onRetry={rows.refetch} />
      <OrdinalTable
        label={say(texts.list)}
        columns={columns}
        total={total}
        rowAt={rows.rowAt}
        state={state}
        onState={setState}
        sort={sort}
        onSort={onSort}
        onOpen={onOpen}
        {...(byName ? { onType: jump } : {})}
        help={say(texts.help)}
      />
    </>
  );
}

/** Where one was in the list, found again on return. Kept on leaving only: scrolling must not draw the whole window. */
function useKeptPlace(name: string, at: number | null) {
  const [kept, keep] = useVisitState<OrdinalState>(name, { first: at ?? 0, active: at });
  const [state, setState] = useState(kept);
  const latest = useRef({ state, keep });
  useEffect(() => {
    latest.current = { state, keep };
  });
  useEffect(
    () => () => {
      latest.current.keep(latest.current.state);
    },
    [],
  );
  return { state, setState };
}

/** To the first name that begins so; the last key pressed wins. */
function useJump(item: string, total: number, setState: (state: OrdinalState) => void) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const asked = useRef('');
  const jump = useCallback(
    async (words: string) => {
      asked.current = words;
      const result = await call('files.place', { item, prefix: words });
      if (asked.current !== words) return;
      setFailure(result.ok ? null : result.error);
      if (!result.ok) return;
      const { ordinal } = result.value;
      if (ordinal < total) setState({ first: ordinal, active: ordinal });
      else showToast({ tone: 'soon', message: say(texts.noneBeginsSo, { words }) });
    },
    [item, total, setState, say],
  );
  return { failure, jump: (words: string) => void jump(words) };
}
