import { Button, Modal } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Failure, Result } from '#shared/errors/result.ts';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { ErrorNotice } from '../feedback/error-notice.tsx';
import { onSendKey } from '../form/send-key.ts';
import { useSay } from '../language/language.tsx';
import { LeaveDialog } from '../navigation/leave-dialog.tsx';
import { useSigner } from './signer.tsx';
import './dialog.css';

export interface ConfirmSigningProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** The act as a verb: "Segel barang". Also the button. */
  readonly act: string;
  /** One plain sentence: what will stand in the ledger for ever. */
  readonly sentence: ReactNode;
  /** Fields of the act, when it needs some. */
  readonly children?: ReactNode;
  readonly run: () => Promise<Result<unknown>>;
  /** After success; the dialog closes itself. */
  readonly onDone?: () => void;
  readonly disabled?: boolean;
  /** For an act with one thing to choose: a plain Enter there sends it too. */
  readonly enterSends?: boolean;
  /** For forms that need the room. */
  readonly wide?: boolean;
  /** Something was typed: closing asks first. */
  readonly dirty?: boolean;
}

/** What is done before anybody could see that it is being done is not shown as such: it would only flicker. */
const noticedMs = 150;

/** Signing looks like signing: what, who, and that it stays. A refusal is shown here and nothing closes. */
export function ConfirmSigning({
  opened,
  onClose,
  act,
  sentence,
  children,
  run,
  onDone,
  disabled = false,
  enterSends = false,
  wide = false,
  dirty = false,
}: ConfirmSigningProps) {
  const say = useSay();
  const sending = useRef(false);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [leaving, setLeaving] = useState(false);
  const leave = () => {
    setLeaving(false);
    setFailure(null);
    onClose();
  };
  const close = () => {
    if (sending.current) return;
    if (!dirty) {
      leave();
      return;
    }
    // The question hears keys as soon as it stands there: the Escape that asked for it must be over, or it answers it too.
    setTimeout(() => {
      setLeaving(true);
    });
  };
  const confirm = async () => {
    if (sending.current || disabled) return;
    sending.current = true;
    const waiting = setTimeout(() => {
      setPending(true);
    }, noticedMs);
    setFailure(null);
    const result = await run();
    clearTimeout(waiting);
    sending.current = false;
    setPending(false);
    if (!result.ok) {
      setFailure(result.error);
      return;
    }
    onClose();
    onDone?.();
  };
  return (
    <>
      <Modal
        opened={opened}
        onClose={close}
        closeOnEscape={!leaving}
        title={act}
        size={wide ? 760 : 520}
        {...(wide ? { yOffset: '3dvh' } : {})}
        closeButtonProps={{ 'aria-label': say(kitTexts.close) }}
        onKeyDownCapture={(event) => {
          onSendKey(event, () => void confirm());
          if (enterSends && isPlainEnter(event)) {
            event.preventDefault();
            void confirm();
          }
        }}
      >
        <div className="rb-sign" data-wide={wide || undefined}>
          <p className="rb-sign-sentence">{sentence}</p>
          {children === undefined ? null : <div className="rb-sign-fields">{children}</div>}
          <ErrorNotice failure={failure} />
          <Who />
          <div className="rb-sign-actions">
            <Button variant="default" onClick={close} disabled={pending}>
              {say(kitTexts.cancel)}
            </Button>
            <Button
              data-autofocus={children === undefined ? true : undefined}
              loading={pending}
              disabled={disabled}
              onClick={() => void confirm()}
              aria-keyshortcuts="Control+Enter"
            >
              {act}
            </Button>
          </div>
        </div>
      </Modal>
      <LeaveDialog
        opened={leaving}
        onStay={() => {
          setLeaving(false);
        }}
        onLeave={leave}
      />
    </>
  );
}

/** Who signs, and that it stays. */
function Who() {
  const say = useSay();
  const signer = useSigner();
  return (
    <div className="rb-sign-who">
      <IconSignature size={20} stroke={1.5} aria-hidden />
      <div>
        <strong>{say(kitTexts.signWho, { name: signer.name, role: say(roleTexts[signer.role]) })}</strong>
        <p>{say(kitTexts.signForEver)}</p>
      </div>
    </div>
  );
}

/** In a field or on a choice; on a button Enter presses, in a text area it is a new line. */
function isPlainEnter(event: KeyboardEvent): boolean {
  const plain = event.key === 'Enter' && !event.ctrlKey && !event.metaKey && !event.nativeEvent.isComposing;
  return plain && !event.defaultPrevented && event.target instanceof HTMLInputElement;
}
