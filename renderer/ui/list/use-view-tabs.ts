import { listTexts as texts } from '#shared/text/screens/lists.ts';
import { showToast } from '../feedback/toast.ts';
import { useSay } from '../language/language.tsx';
import { useVisitState } from '../navigation/navigation.tsx';
import { sameLook, type Look } from './use-look.ts';
import type { ViewTab, ViewTabsProps } from './view-tabs.tsx';

interface SavedLook<L> extends ViewTab {
  readonly look: L;
}

/** What keeps views; each says whether it worked. */
export interface ViewActs<L> {
  /** `view` null: a new one. The id of what was saved, or null. */
  readonly save: (view: string | null, name: string, look: L) => Promise<string | null>;
  readonly remove: (view: string) => Promise<boolean>;
}

export interface ViewTabsOf<L> {
  /** Of the list: names what is remembered of this visit. */
  readonly name: string;
  readonly look: L;
  readonly usual: L;
  readonly views: readonly SavedLook<L>[];
  readonly onLook: (look: L) => void;
  readonly acts: ViewActs<L>;
}

/** Which view is looked at, whether it was changed since, and what its tabs do. */
export function useViewTabs<L extends Look>({ name, look, usual, views, onLook, acts }: ViewTabsOf<L>): ViewTabsProps {
  const say = useSay();
  const [kept, keep] = useVisitState<string | null>(`${name}.view`, null);
  // A list that is found as it was left stands under the view that it was, though nobody pressed its tab.
  const chosen = views.find(({ view }) => view === kept) ?? views.find((saved) => sameLook(saved.look, look)) ?? null;
  const show = (view: string | null, next: L) => {
    keep(view);
    onLook({ ...next, panel: look.panel });
  };
  return {
    views,
    active: chosen?.view ?? null,
    changed: !sameLook(look, chosen?.look ?? usual),
    onChoose: (wanted) => {
      show(wanted, views.find(({ view }) => view === wanted)?.look ?? usual);
    },
    onSave: (title) => {
      void acts.save(null, title, look).then((view) => {
        if (view === null) return;
        keep(view);
        showToast({ message: say(texts.viewSaved, { name: title }) });
      });
    },
    onUpdate: (saved) => {
      void acts.save(saved.view, saved.name, look).then((view) => {
        if (view !== null) showToast({ message: say(texts.viewSaved, { name: saved.name }) });
      });
    },
    onRemove: (saved) => {
      void acts.remove(saved.view).then((done) => {
        if (!done) return;
        keep(null);
        showToast({ message: say(texts.viewRemoved, { name: saved.name }) });
      });
    },
  };
}
