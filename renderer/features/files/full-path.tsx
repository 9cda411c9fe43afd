import { fileTexts as texts } from '#shared/text/screens/files.ts';
import { useSay } from '../../ui/language/language.tsx';
import { CopyButton } from '../../ui/text/copy-button.tsx';
import { PathText } from '../../ui/text/path-text.tsx';

/** All of a name, and a way to take it along. */
export function FullPath({ path }: { readonly path: string }) {
  const say = useSay();
  return (
    <div className="rb-file-full">
      <PathText path={path} whole />
      <CopyButton value={path} what={say(texts.fullPath)} />
    </div>
  );
}
