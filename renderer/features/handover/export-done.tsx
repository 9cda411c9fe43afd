import type { Output } from '#shared/contract/contract.ts';
import { handoverTexts as texts } from '#shared/text/screens/handover.ts';
import { ActionButton } from '../../ui/commands/action-button.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatBytes, formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';

/** Where the bundle lies, and the key that must reach the recipient by another way. */
export function ExportDone({
  made,
  onAnother,
}: {
  readonly made: Output<'handover.export'>;
  readonly onAnother: () => void;
}) {
  const say = useSay();
  const language = useLanguage();
  const another = <ActionButton id="handover.another" label={texts.another} onRun={onAnother} />;
  return (
    <Notice tone="done" title={say(texts.doneTitle, { version: made.exported.version })} actions={another}>
      <p>
        {say(texts.doneWhere, {
          path: made.path,
          files: formatCount(language, made.files),
          size: formatBytes(language, made.bytes),
        })}
      </p>
      {made.disclosing === null ? null : <p>{say(texts.doneDisclosing, { name: made.disclosing.name })}</p>}
      <p>{say(texts.doneKey)}</p>
      <p>
        <strong>{say(texts.signerKey)}</strong>
        <br />
        <HashText value={made.signerKey} what={say(texts.signerKey)} />
      </p>
    </Notice>
  );
}
