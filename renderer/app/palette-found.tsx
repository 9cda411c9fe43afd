import type { SpotlightActionData, SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArchive, IconFile, IconFileText, IconFolder, IconLock, IconRadar } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import type { FoundGroup, FoundRow, SearchGroup } from '#shared/contract/search.ts';
import { hashSetKindTexts } from '#shared/text/list-fields.ts';
import { fileTexts } from '#shared/text/screens/files.ts';
import { paletteTexts as texts, searchGroupTexts } from '#shared/text/screens/lists.ts';
import { eventTexts } from '#shared/text/terms.ts';
import type { Text } from '#shared/text/text.ts';
import { useCatalogueQuery } from '../bridge/queries.ts';
import { marksOf } from '../features/files/file-marks.tsx';
import { digestIn } from '../features/files/file-rows.ts';
import { useActs } from '../ui/commands/acts.tsx';
import { visiblePath } from '../ui/format/path-parts.ts';
import { useSay, type Say } from '../ui/language/language.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';
import type { Route } from '../ui/navigation/routes.ts';

const icon = { size: 18, stroke: 1.5 };
const icons: Readonly<Record<SearchGroup, ReactNode>> = {
  cases: <IconFolder {...icon} />,
  items: <IconArchive {...icon} />,
  papers: <IconFileText {...icon} />,
  seals: <IconLock {...icon} />,
  finds: <IconRadar {...icon} />,
};
/** Of each group, so that none pushes the others out of sight. */
const mostFound = 6;

/** Where a find leads: to the item that it is about, else to its case, or to the find that is no case yet. */
export function routeOf(row: FoundRow): Route {
  if (row.item !== null) return { screen: 'item', item: row.item };
  if (row.caseNumber === null) return { screen: 'find', find: row.case };
  return { screen: 'case', case: row.case, ...(row.type === null ? {} : { tab: 'papers' as const }) };
}

/** What stands below the label: what it is, and where it belongs. */
export function aboutOf(say: Say, group: SearchGroup, row: FoundRow): string {
  const inFile = row.caseNumber ?? say(texts.noCase);
  if (group === 'cases') return row.about;
  if (group === 'items') return inFile;
  const what = (eventTexts as Readonly<Record<string, Text>>)[row.type ?? ''];
  const where = row.itemNumber === null ? inFile : say(texts.inCase, { number: row.itemNumber, caseNumber: inFile });
  return what === undefined ? where : `${say(what)} · ${where}`;
}

/** What it is known by; a paper may have no number. */
function labelOf(say: Say, group: SearchGroup, row: FoundRow): string {
  if (group === 'items') return `${row.label} ${row.about}`;
  return row.label === '' ? aboutOf(say, group, row) : row.label;
}

/** Fewer letters are in too many names of files. */
const fewestOfName = 3;

/** Files of all lists by part of their name, or the same content by its digest. */
export function useFoundFiles(words: string): SpotlightActionGroupData[] {
  const say = useSay();
  const { go } = useNavigation();
  const enabled = useActs().includes('read-cases') && words.length >= fewestOfName;
  const digest = digestIn(words)?.digest ?? null;
  const { data } = useCatalogueQuery('files.find', { text: words, digest, after: null, limit: mostFound }, { enabled });
  return useMemo(() => {
    if (!enabled || data === undefined || data.rows.length === 0) return [];
    const actions = data.rows.map((row): SpotlightActionData => ({
      id: `file ${row.item} ${String(row.ordinal)}`,
      label: visiblePath(row.path),
      description: [
        say(texts.inCase, { number: row.itemNumber, caseNumber: row.caseNumber }),
        ...marksOf(row).map((kind) => say(hashSetKindTexts[kind])),
      ].join(' · '),
      leftSection: <IconFile {...icon} />,
      onClick: () => {
        go({ screen: 'files', item: row.item, at: row.ordinal });
      },
    }));
    return [{ group: say(fileTexts.files), actions }];
  }, [data, enabled, say, go]);
}

/** What the catalogue finds, in its groups; empty while nothing was typed. */
export function useFoundGroups(words: string): SpotlightActionGroupData[] {
  const say = useSay();
  const { go } = useNavigation();
  const enabled = useActs().includes('read-cases') && words.length >= 2;
  const { data } = useCatalogueQuery(
    'search.everything',
    { text: words, group: null, after: null, limit: mostFound },
    // Not what was found for other words: Enter would open that.
    { enabled },
  );
  return useMemo(() => {
    if (!enabled) return [];
    const line = (group: FoundGroup, row: FoundRow): SpotlightActionData => ({
      id: row.key,
      label: labelOf(say, group.group, row),
      description: aboutOf(say, group.group, row),
      leftSection: icons[group.group],
      onClick: () => {
        go(routeOf(row));
      },
    });
    return (data?.groups ?? []).map((group) => ({
      group: say(searchGroupTexts[group.group]),
      actions: group.rows.map((row) => line(group, row)),
    }));
  }, [data, enabled, say, go]);
}
