import { useElementSize, useMergedRef, useTimeout } from '@mantine/hooks';
import { useEffect, useRef, type KeyboardEvent, type RefCallback, type UIEvent } from 'react';
import { ordinalScroll, placeAt, topOf } from './ordinal-scroll.ts';
import { nextRow } from './table-keys.ts';

/** Letters typed within this time are one beginning of a name. */
const typingMs = 900;

export interface OrdinalState {
  /** Ordinal of the first row in sight. */
  readonly first: number;
  /** The row that the keyboard is on; null before one was chosen. */
  readonly active: number | null;
}

export interface OrdinalProps {
  readonly total: number;
  readonly state: OrdinalState;
  readonly onState: (state: OrdinalState) => void;
  readonly onOpen: (place: number) => void;
  /** Letters were typed: the beginning of a name. Not there where the order is not that of names. */
  readonly onType?: (beginning: string) => void;
}

export interface OrdinalModel {
  /** The ref of the element that scrolls. */
  readonly setScroller: RefCallback<HTMLDivElement>;
  readonly onScroll: (event: UIEvent<HTMLDivElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Pixels that the sheet is higher than what is in sight. */
  readonly travel: number;
  /** Whole rows that fit. */
  readonly fitting: number;
  readonly height: number;
  readonly activate: (place: number) => void;
}

/** The scroll bar stands for ordinals, so that it is honest at any length: a pixel of it is a row or many. */
export function useOrdinal({ total, state, onState, onOpen, onType }: OrdinalProps): OrdinalModel {
  const { ref: sizeRef, height } = useElementSize<HTMLDivElement>();
  const scroller = useRef<HTMLDivElement>(null);
  const setScroller = useMergedRef(sizeRef, scroller);
  const scroll = ordinalScroll(total, height);
  const { fitting, lastFirst, travel } = scroll;
  const first = Math.min(state.first, lastFirst);
  const typed = useTyping(onType);
  useEffect(() => {
    const element = scroller.current;
    if (element === null || height === 0) return;
    const now = ordinalScroll(total, height);
    // What the person scrolled to stays to the pixel; only a place that another cause gave moves the bar.
    if (placeAt(now, element.scrollTop) !== first) element.scrollTop = topOf(now, first);
  }, [first, total, height]);
  const activate = (place: number) => {
    const shown = Math.min(Math.max(first, place - fitting + 1), place);
    onState({ first: Math.min(shown, lastFirst), active: place });
  };
  return {
    setScroller,
    travel,
    fitting,
    height,
    activate,
    onScroll: (event) => {
      const next = placeAt(scroll, event.currentTarget.scrollTop);
      if (next !== first) onState({ ...state, first: next });
    },
    onKeyDown: (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.target !== event.currentTarget) return;
      const from = state.active ?? first - 1;
      const target = nextRow(event.key, from, total, Math.max(1, fitting - 1));
      if (target !== null) activate(target);
      else if (event.key === 'Enter' && state.active !== null) onOpen(state.active);
      else if (!typed(event.key)) return;
      event.preventDefault();
    },
  };
}

/** Gathers what is typed; tells whether the key was a letter of it. */
function useTyping(onType: ((beginning: string) => void) | undefined): (key: string) => boolean {
  const typed = useRef('');
  const { start, clear } = useTimeout(() => {
    typed.current = '';
  }, typingMs);
  return (key) => {
    const isLetter = Array.from(key).length === 1 && (key !== ' ' || typed.current !== '');
    if (onType === undefined || !isLetter) return false;
    typed.current += key;
    clear();
    start();
    onType(typed.current);
    return true;
  };
}
