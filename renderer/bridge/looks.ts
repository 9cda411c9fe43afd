import { useEffect, useRef, type RefObject } from 'react';
import type { Failure } from '#shared/errors/result.ts';
import type { ListLook, SavedView } from '#shared/contract/search.ts';
import { call } from './call.ts';
import { useCatalogueCommand } from './commands.ts';
import { useCatalogueQuery } from './queries.ts';

type List = ListLook['list'];
export type LookOf<L extends List> = Extract<ListLook, { readonly list: L }>;
export type ViewOf<L extends List> = Omit<SavedView, 'look'> & { readonly look: LookOf<L> };

export interface Looks<L extends List> {
  /** False until they are known; the list waits for them, so that it is not read twice. */
  readonly ready: boolean;
  readonly views: readonly ViewOf<L>[];
  /** How this person looked at the list last. */
  readonly last: LookOf<L> | null;
}

/** One's own views of a list. */
export function useLooks<L extends List>(list: L): Looks<L> {
  const { data, failure } = useCatalogueQuery('views.list', {});
  const isOf = (look: ListLook): look is LookOf<L> => look.list === list;
  return {
    ready: data !== undefined || failure !== null,
    views: (data?.views ?? []).flatMap(({ look, ...view }) => (isOf(look) ? [{ ...view, look }] : [])),
    last: data?.last.find(isOf) ?? null,
  };
}

/** Long enough that typing is not written letter by letter. */
const settled = 1500;

/**
 * Keeps how the list is looked at, so that it is found like that next time: a moment after the last change, or when the
 * list is left. A failure loses nothing but that.
 */
export function useRememberedLook(look: ListLook | null): void {
  const text = look === null ? null : JSON.stringify(look);
  const latest = useRef(look);
  const kept = useRef<string | null>(null);
  useEffect(() => {
    latest.current = look;
  });
  useEffect(() => {
    if (text === null) return undefined;
    kept.current ??= text;
    const timer = setTimeout(() => {
      keep(latest, kept);
    }, settled);
    return () => {
      clearTimeout(timer);
    };
  }, [text]);
  useEffect(
    () => () => {
      keep(latest, kept);
    },
    [],
  );
}

function keep(latest: RefObject<ListLook | null>, kept: RefObject<string | null>): void {
  const look = latest.current;
  if (look === null || JSON.stringify(look) === kept.current) return;
  kept.current = JSON.stringify(look);
  void call('views.remember', { look });
}

export interface KeptViews {
  readonly failure: Failure | null;
  readonly save: (view: string | null, name: string, look: ListLook) => Promise<string | null>;
  readonly remove: (view: string) => Promise<boolean>;
}

/** Saves and removes views; the last refusal stands until the next act. */
export function useViewActs(): KeptViews {
  const saving = useCatalogueCommand('views.save');
  const removing = useCatalogueCommand('views.remove');
  return {
    failure: saving.failure ?? removing.failure,
    save: async (view, name, look) => {
      removing.clear();
      const result = await saving.run({ view, name, look });
      return result.ok ? result.value.view : null;
    },
    remove: async (view) => {
      saving.clear();
      return (await removing.run({ view })).ok;
    },
  };
}
