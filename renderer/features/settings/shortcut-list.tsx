import { kitTexts } from '#shared/text/screens/kit.ts';
import { Keys } from '../../ui/commands/action-button.tsx';
import { useAllCommands } from '../../ui/commands/commands.tsx';
import { useSay } from '../../ui/language/language.tsx';

/** Every key that works from anywhere, read from the commands themselves. */
export function ShortcutList() {
  const say = useSay();
  const commands = useAllCommands().filter(({ keys, group }) => keys !== undefined && group !== kitTexts.groupHere);
  return (
    <ul className="rb-shortcuts">
      {commands.map((command) => (
        <li key={command.id}>
          <span>{say(command.label)}</span>
          <Keys keys={command.keys ?? ''} />
        </li>
      ))}
    </ul>
  );
}
