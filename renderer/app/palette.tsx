import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight, useSpotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { useAllCommands, type Command } from '../ui/commands/commands.tsx';
import { Keys } from '../ui/commands/action-button.tsx';
import { useFoundFiles, useFoundGroups } from './palette-found.tsx';
import { useRecentGroup } from './palette-recent.tsx';
import { markFirst, paletteStore } from './palette-store.ts';
import { useSay, type Say } from '../ui/language/language.tsx';

const icon = { size: 18, stroke: 1.5 };

function toGroups(commands: readonly Command[], say: Say, words: string): SpotlightActionGroupData[] {
  const groups = new Map<string, SpotlightActionData[]>();
  const seen = new Set<string>();
  for (const command of commands) {
    const label = say(command.label);
    const hidden = command.silent === true || command.disabled === true || seen.has(command.id);
    if (hidden || !holdsAll(`${label} ${command.words === undefined ? '' : say(command.words)}`, words)) continue;
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

/** Every word of it, in whatever order: "terima gudang" is "Terima di gudang". */
export function holdsAll(text: string, words: string): boolean {
  const lower = text.toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/u)
    .every((word) => lower.includes(word));
}

/** Ctrl+K: everything that can be done here, everywhere one can go, and what the catalogue finds. */
export function Palette() {
  const say = useSay();
  const { opened } = useSpotlight(paletteStore);
  const commands = useAllCommands(opened);
  const [typed, setTyped] = useState('');
  const words = typed.trim();
  const [settled] = useDebouncedValue(words, 120);
  const found = useFoundGroups(settled);
  const recent = useRecentGroup(opened && words === '');
  const acts = toGroups(commands, say, words);
  // A million names hold almost any word: they come last.
  const files = useFoundFiles(settled);
  const first = (found[0] ?? (acts.length === 0 ? files[0] : undefined))?.actions[0]?.id;
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
      actions={[...found, ...recent, ...acts, ...files]}
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
