import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useCommands } from '../../ui/commands/commands.tsx';
import { showToast } from '../../ui/feedback/toast.ts';

/** The keys of making a list are known by heart: where they do nothing, they say why. */
export function useAnswered(why: string): void {
  const run = () => {
    showToast({ message: why, tone: 'soon' });
  };
  const shared = { group: kitTexts.groupHere, silent: true, run };
  useCommands([
    { id: 'item.hash', label: texts.hash, keys: 'Alt+H', ...shared },
    { id: 'item.import-files', label: texts.import, keys: 'Alt+I', ...shared },
  ]);
}
