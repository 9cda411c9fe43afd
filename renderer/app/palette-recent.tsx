import type { SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArchive, IconFolder } from '@tabler/icons-react';
import { paletteTexts as texts } from '#shared/text/screens/lists.ts';
import { useCatalogueQuery } from '../bridge/queries.ts';
import { useActs } from '../ui/commands/acts.tsx';
import { useSay } from '../ui/language/language.tsx';
import { useNavigation, useRecentRoutes } from '../ui/navigation/navigation.tsx';
import type { Route } from '../ui/navigation/routes.ts';

const icon = { size: 18, stroke: 1.5 };

type Opened = Extract<Route, { readonly screen: 'case' | 'item' }>;

/** Cases and items among the visited places, the newest first, each once; not the one that is in sight. */
export function recentOf(routes: readonly Route[], current: Route): readonly Opened[] {
  const idOf = (route: Route) => (route.screen === 'case' ? route.case : route.screen === 'item' ? route.item : '');
  const seen = new Set([idOf(current)]);
  const found: Opened[] = [];
  for (const route of routes.toReversed()) {
    if (route.screen !== 'case' && route.screen !== 'item') continue;
    const id = idOf(route);
    if (seen.has(id)) continue;
    seen.add(id);
    found.push(route);
  }
  return found;
}

/** What was opened last in this window: ids only outlive the lock, and so does this. */
export function useRecentGroup(enabled: boolean): SpotlightActionGroupData[] {
  const say = useSay();
  const { go, route: current } = useNavigation();
  const recent = recentOf(useRecentRoutes(), current);
  const reads = useActs().includes('read-cases') && enabled;
  const actions = [useLine(recent[0], reads), useLine(recent[1], reads), useLine(recent[2], reads)].flatMap((line) =>
    line === null
      ? []
      : [
          {
            id: `recent-${line.id}`,
            label: line.label,
            description: line.about,
            leftSection: line.route.screen === 'case' ? <IconFolder {...icon} /> : <IconArchive {...icon} />,
            onClick: () => {
              go(line.route);
            },
          },
        ],
  );
  return actions.length === 0 ? [] : [{ group: say(texts.recent), actions }];
}

interface Line {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly route: Opened;
}

/** The words of a visited place, from what its page has read already. */
function useLine(route: Opened | undefined, enabled: boolean): Line | null {
  const caseId = route?.screen === 'case' ? route.case : '';
  const itemId = route?.screen === 'item' ? route.item : '';
  const ofCase = useCatalogueQuery('cases.get', { case: caseId }, { enabled: enabled && caseId !== '' });
  const ofItem = useCatalogueQuery('items.get', { item: itemId }, { enabled: enabled && itemId !== '' });
  if (route === undefined || !enabled) return null;
  if (route.screen === 'case') {
    const found = ofCase.data?.case;
    return found === undefined ? null : { id: caseId, label: found.number, about: found.title, route };
  }
  const found = ofItem.data?.item;
  if (found === undefined) return null;
  return { id: itemId, label: `${found.number} ${found.description}`, about: found.caseNumber, route };
}
