import type { Output } from '#shared/contract/contract.ts';
import type { AttachmentRow } from '#shared/contract/items.ts';
import { ok } from '#shared/errors/result.ts';
import { blockedTexts as texts } from '#shared/text/screens/blocked.ts';
import { startTask } from '../../bridge/tasks.ts';
import { SignReason } from '../../ui/dialog/sign-reason.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface OpenDialogProps {
  readonly row: Pick<AttachmentRow, 'attachment' | 'name'>;
  readonly folder: NonNullable<Output<'window.choose'>>;
  readonly onClose: () => void;
}

/** Why a blocked attachment is opened; the second person signs in a dialog of their own. Its bytes never come here. */
export function OpenDialog({ row: { attachment, name }, folder, onClose }: OpenDialogProps) {
  const say = useSay();
  const open = async (reason: string) => {
    const opened = await startTask({
      method: 'attachments.open-blocked',
      input: { attachment, reason, folder: folder.token },
      title: texts.openTask,
      parameters: { name },
      scope: attachment,
      told: true,
    });
    if (!opened.ok) return;
    const saved = opened.value.name;
    const message = saved === null ? say(texts.openedBefore) : say(texts.opened, { name: saved });
    showToast({ message, tone: 'soon' });
  };
  return (
    <SignReason
      act={say(texts.open)}
      sentence={say(texts.openSentence, { name })}
      label={texts.reason}
      hint={texts.reasonHint}
      send={(reason) => {
        void open(reason);
        return Promise.resolve(ok(null));
      }}
      onClose={onClose}
    />
  );
}
