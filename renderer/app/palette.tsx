import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconArchive, IconFolder, IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { useCatalogueQuery } from '../bridge/queries.ts';
import { useActs } from '../ui/commands/acts.tsx';
import { useAllCommands, type Command } from '../ui/commands/commands.tsx';
import { Keys } from '../ui/commands/action-button.tsx';
import { markFirst, paletteStore } from './palette-store.ts';
import { useSay, type Say } from '../ui/language/language.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';

const icon = { size: 18, stroke: 1.5 };
const mostFound = 6;

function toGroups(commands: readonly Command[], say: Say, words: string): SpotlightActionGroupData[] {
  const groups = new Map<string, SpotlightActionData[]>();
  const seen = new Set<string>();
  for (const command of commands) {
    const label = say(command.label);
    const hidden = command.silent === true || command.disabled === true || seen.has(command.id);
    if (hidden || !label.toLowerCase().includes(words.toLowerCase())) continue;
    seen.add(command.id);
    const group = say(command.group);
    const action = {
      id: command.id,
      label,
      leftSection: command.icon,
      rightSection: command.keys === undefined ? null : <Keys keys={command.keys} />,
      onClick: command.run,
    };
    groups.set(group, [...(groups.get(group) ?? []), action]);
  }
  return [...groups].map(([group, actions]) => ({ group, actions }));
}

/** Cases and items whose words match what was typed. */
function useFound(words: string): SpotlightActionGroupData[] {
  const say = useSay();
  const { go } = useNavigation();
  const enabled = useActs().includes('read-cases') && words.length >= 2;
  const page = { search: words, after: null, limit: mostFound };
  const cases = useCatalogueQuery('cases.list', page, { enabled });
  const items = useCatalogueQuery('items.list', { ...page, case: null, custody: null }, { enabled });
  const found: SpotlightActionGroupData[] = [
    {
      group: say(shellTexts.paletteCases),
      actions: (cases.data?.rows ?? []).map((row) => ({
        id: row.case,
        label: row.number,
        description: row.title,
        leftSection: <IconFolder {...icon} />,
        onClick: () => {
          go({ screen: 'case', case: row.case });
        },
      })),
    },
    {
      group: say(shellTexts.paletteItems),
      actions: (items.data?.rows ?? []).map((row) => ({
        id: row.item,
        label: `${row.number} ${row.description}`,
        description: row.caseNumber,
        leftSection: <IconArchive {...icon} />,
        onClick: () => {
          go({ screen: 'item', item: row.item });
        },
      })),
    },
  ];
  return enabled ? found.filter((group) => group.actions.length > 0) : [];
}

/** Ctrl+K: everything that can be done here, everywhere one can go, and what the catalogue finds. */
export function Palette() {
  const say = useSay();
  const commands = useAllCommands();
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const [settled] = useDebouncedValue(words, 120);
  const found = useFound(settled);
  const first = found[0]?.actions[0]?.id;
  // What the catalogue finds comes after the key press that asked for it: Enter must open it without an arrow first.
  useEffect(() => {
    if (first !== undefined) markFirst();
  }, [first]);
  return (
    <Spotlight
      store={paletteStore}
      shortcut={null}
      title={say(shellTexts.palette)}
      classNames={{ header: 'rb-visually-hidden' }}
      overlayProps={{ blur: 0, backgroundOpacity: 0.4 }}
      lockScroll={false}
      query={typed}
      onQueryChange={setTyped}
      filter={(_, actions) => actions}
      actions={[...found, ...toGroups(commands, say, words)]}
      nothingFound={say(shellTexts.paletteEmpty)}
      scrollable
      // So that those who scroll by the keyboard reach it.
      scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      maxHeight={420}
      searchProps={{
        placeholder: say(shellTexts.palettePlaceholder),
        'aria-label': say(shellTexts.palettePlaceholder),
        leftSection: <IconSearch {...icon} />,
      }}
    />
  );
}
