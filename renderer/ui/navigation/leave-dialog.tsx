import { Button, Modal } from '@mantine/core';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../language/language.tsx';

export interface LeaveDialogProps {
  readonly opened: boolean;
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asked when something was typed and not saved. Staying is the safe answer, so it has the focus. */
export function LeaveDialog({ opened, onStay, onLeave }: LeaveDialogProps) {
  const say = useSay();
  return (
    <Modal
      opened={opened}
      onClose={onStay}
      title={say(kitTexts.leaveTitle)}
      size={420}
      closeButtonProps={{ 'aria-label': say(kitTexts.close) }}
    >
      <p className="rb-leave-text">{say(kitTexts.leaveText)}</p>
      <div className="rb-leave-actions">
        <Button variant="default" onClick={onLeave}>
          {say(kitTexts.leaveGo)}
        </Button>
        <Button data-autofocus onClick={onStay}>
          {say(kitTexts.leaveStay)}
        </Button>
      </div>
    </Modal>
  );
}
