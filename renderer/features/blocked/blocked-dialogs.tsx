import { ok } from '#shared/errors/result.ts';
import { blockedTexts as texts } from '#shared/text/screens/blocked.ts';
import { sendCommand } from '../../bridge/commands.ts';
import { startTask } from '../../bridge/tasks.ts';
import { SignReason } from '../../ui/dialog/sign-reason.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { useSay } from '../../ui/language/language.tsx';

export interface BlockedDialogProps {
  readonly item: string;
  readonly number: string;
  readonly onClose: () => void;
}

export function BlockDialog({ item, number, onClose }: BlockedDialogProps) {
  const say = useSay();
  return (
    <SignReason
      act={say(texts.block)}
      sentence={say(texts.blockSentence, { number })}
      label={texts.reason}
      hint={texts.reasonHint}
      send={(reason) => sendCommand('items.block', { item, reason })}
      onDone={() => {
        showToast({ message: say(texts.blocked, { number }) });
      }}
      onClose={onClose}
    />
  );
}

/** Waits for the second person: work of the tray, whatever screen stands there then. */
export function ReleaseDialog({ item, number, onClose }: BlockedDialogProps) {
  const say = useSay();
  const send = (reason: string) => {
    const parameters = { number };
    const task = { input: { item, reason }, title: texts.releaseTask, parameters, scope: item };
    void startTask({ method: 'items.release', ...task }).then((released) => {
      if (released.ok) showToast({ message: say(texts.released, parameters) });
    });
    return Promise.resolve(ok(null));
  };
  return (
    <SignReason
      act={say(texts.release)}
      sentence={say(texts.releaseSentence, { number })}
      label={texts.reason}
      hint={texts.reasonHint}
      send={send}
      onClose={onClose}
    />
  );
}
