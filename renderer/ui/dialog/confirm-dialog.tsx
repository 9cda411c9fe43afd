import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import type { Failure, Result } from '#shared/errors/result.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { ErrorNotice } from '../feedback/error-notice.tsx';
import { onSendKey } from '../form/send-key.ts';
import { useSay } from '../language/language.tsx';

export interface ConfirmDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The act as a verb; also the button. */
  readonly act: string;
  /** What is lost by it. */
  readonly sentence: string;
  readonly run: () => Promise<Result<unknown>>;
}

/** Before something goes that no ledger keeps. Leaving it be is the safe answer, so it has the focus. */
export function ConfirmDialog({ opened, onClose, act, sentence, run }: ConfirmDialogProps) {
  const say = useSay();
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const close = () => {
    setFailure(null);
    onClose();
  };
  const confirm = async () => {
    if (pending) return;
    setPending(true);
    const result = await run();
    setPending(false);
    if (result.ok) close();
    else setFailure(result.error);
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={act}
      size={460}
      closeButtonProps={{ 'aria-label': say(kitTexts.close) }}
      onKeyDownCapture={(event) => {
        onSendKey(event, () => void confirm());
      }}
    >
      <p className="rb-leave-text">{sentence}</p>
      <ErrorNotice failure={failure} />
      <div className="rb-leave-actions">
        <Button data-autofocus variant="default" onClick={close}>
          {say(kitTexts.cancel)}
        </Button>
        <Button
          variant="outline"
          color="red"
          loading={pending}
          onClick={() => void confirm()}
          aria-keyshortcuts="Control+Enter"
        >
          {act}
        </Button>
      </div>
    </Modal>
  );
}
