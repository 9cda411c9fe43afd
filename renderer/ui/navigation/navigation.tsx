import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import * as past from './history.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { hasUnsaved } from './leave-guard.ts';
import { parentOf, type Route } from './routes.ts';

export interface Navigation {
  readonly route: Route;
  readonly visitKey: number;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  readonly go: (route: Route) => void;
  /** Takes the place of the present one: a form that was saved. */
  readonly replace: (route: Route) => void;
  readonly back: () => void;
  readonly forward: () => void;
  /** Back, or up where there is no back. What Escape does. */
  readonly leave: () => void;
}

interface Internal extends Navigation {
  readonly visited: readonly Route[];
  readonly memory: ReadonlyMap<string, unknown>;
  readonly remember: (name: string, value: unknown) => void;
}

const NavigationContext = createContext<Internal | null>(null);

export interface NavigationProviderProps {
  /** Where the last session of the same person was; kept by the app over a lock. */
  readonly start: past.History;
  readonly onChange: (history: past.History) => void;
  readonly children: ReactNode;
}

type Move = (before: past.History) => past.History;

export function NavigationProvider({ start, onChange, children }: NavigationProviderProps) {
  const [history, setHistory] = useState(start);
  const [asked, setAsked] = useState<Move | null>(null);
  useEffect(() => {
    onChange(history);
  }, [history, onChange]);
  const value = useMemo<Internal>(() => {
    // Leaving a form with something in it asks first; the move waits for the answer.
    const move = (to: Move) => {
      if (hasUnsaved() && to(history) !== history) setAsked(() => to);
      else setHistory(to);
    };
    return internalOf(history, move, setHistory);
  }, [history]);
  return (
    <NavigationContext value={value}>
      {children}
      <LeaveDialog
        opened={asked !== null}
        onStay={() => {
          setAsked(null);
        }}
        onLeave={() => {
          if (asked !== null) setHistory(asked);
          setAsked(null);
        }}
      />
    </NavigationContext>
  );
}

function internalOf(history: past.History, move: (to: Move) => void, set: (to: Move) => void): Internal {
  const { key, route, memory } = past.current(history);
  const go = (next: Route) => {
    move((before) => past.visit(before, next));
  };
  const back = () => {
    move((before) => past.step(before, -1));
  };
  return {
    route,
    visitKey: key,
    memory,
    visited: history.visits.map((visit) => visit.route),
    canGoBack: past.canStep(history, -1),
    canGoForward: past.canStep(history, 1),
    go,
    back,
    replace: (next) => {
      set((before) => past.replace(before, next));
    },
    forward: () => {
      move((before) => past.step(before, 1));
    },
    leave: () => {
      const parent = parentOf(route);
      if (past.canStep(history, -1)) back();
      else if (parent !== null) go(parent);
    },
    remember: (name, what) => {
      set((before) => past.remember(before, key, name, what));
    },
  };
}

function useInternal(): Internal {
  const value = useContext(NavigationContext);
  if (value === null) throw new Error('NavigationProvider is missing');
  return value;
}

export function useNavigation(): Navigation {
  return useInternal();
}

/** Every place of this window, the oldest first. */
export function useRecentRoutes(): readonly Route[] {
  return useInternal().visited;
}

/**
 * State that a screen finds again when the person comes back to it: a filter, the chosen row, the scroll place.
 * Like `useState`, but it belongs to the visit. Gone after a lock.
 */
export function useVisitState<T>(name: string, initial: T): [T, (next: T) => void] {
  const { memory, remember } = useInternal();
  const value = memory.has(name) ? (memory.get(name) as T) : initial;
  const set = useCallback(
    (next: T) => {
      remember(name, next);
    },
    [name, remember],
  );
  return [value, set];
}
