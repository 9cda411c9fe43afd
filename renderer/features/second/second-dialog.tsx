import { Button, Modal, Select } from '@mantine/core';
import { IconClock, IconSignature, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { z } from 'zod';
import type { Proposal } from '#shared/contract/users.ts';
import type { Failure } from '#shared/errors/result.ts';
import { errorTexts } from '#shared/text/errors.ts';
import { printable } from '#shared/text/printable.ts';
import { secondTexts as texts } from '#shared/text/screens/second.ts';
import { unlockTexts } from '#shared/text/screens/unlock.ts';
import { roleTexts } from '#shared/text/terms.ts';
import { call } from '../../bridge/call.ts';
import { useCatalogueQuery } from '../../bridge/queries.ts';
import { useSession } from '../../bridge/session.ts';
import { EntryFields } from '../../ui/entry/entry-fields.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { showToast } from '../../ui/feedback/toast.ts';
import { Form, showBeside, useZodForm } from '../../ui/form/form.tsx';
import { onSendKey } from '../../ui/form/send-key.ts';
import { PassphraseField } from '../../ui/form/text-fields.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { clockOf, useWait } from '../../ui/passphrase/wait.ts';
import { PaperFields } from './paper-fields.tsx';
import { sentenceOf } from './sentence.ts';
import './second.css';

/** Dialogs are at 200, and what opens out of a field at 300. */
const aboveDialogs = 250;

/** Mounted once: whatever screen stands there, an act that waits for its second signature shows itself. */
export function SecondSignature() {
  const say = useSay();
  const waiting = useCatalogueQuery('second.list', {});
  const proposal = waiting.data?.[0];
  return (
    <Modal
      opened={proposal !== undefined}
      // Neither Escape nor a click beside it decides: the second person signs or declines.
      onClose={() => undefined}
      closeOnEscape={false}
      closeOnClickOutside={false}
      withCloseButton={false}
      title={say(texts.title)}
      size={640}
      // The dialog of the act that waits may stand open below it.
      zIndex={aboveDialogs}
    >
      {proposal === undefined ? null : <SecondForm key={proposal.proposal} proposal={proposal} />}
    </Modal>
  );
}

const secondForm = z.strictObject({ passphrase: z.string().min(1) });
const messages = { PASSPHRASE_WRONG: errorTexts.PASSPHRASE_WRONG };

function SecondForm({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const { candidates } = proposal;
  const [user, setUser] = useState(candidates.length === 1 ? (candidates[0]?.user ?? null) : null);
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const form = useZodForm(secondForm, { passphrase: '' });
  const wait = useWait(failure);
  const second = candidates.find((candidate) => candidate.user === user);
  const sign = form.handleSubmit(async ({ passphrase }) => {
    if (second === undefined || pending || wait > 0) return;
    setPending(true);
    const result = await call('second.sign', { proposal: proposal.proposal, user: second.user, passphrase });
    setPending(false);
    // Typed once, sent once: right or wrong, it does not stay in the field.
    form.resetField('passphrase');
    setFailure(result.ok ? null : result.error);
    if (result.ok) {
      showToast({ message: say(texts.signed, { name: second.name }) });
      return;
    }
    showBeside(form, result.error, { PASSPHRASE_WRONG: 'passphrase' });
    form.setFocus('passphrase');
  });
  const decline = async () => {
    const result = await call('second.decline', { proposal: proposal.proposal });
    // That it was declined is told by the act that waited.
    if (!result.ok) setFailure(result.error);
  };
  const beside = failure?.code === 'PASSPHRASE_WRONG' || failure?.code === 'PASSPHRASE_RETRY_LATER';
  return (
    <div
      className="rb-second"
      onKeyDownCapture={(event) => {
        onSendKey(event, () => void sign());
      }}
    >
      <p className="rb-second-hint">{say(texts.handOver)}</p>
      <What proposal={proposal} />
      <Form dirty={false} messages={messages}>
        <div className="rb-second-who">
          <FirstSigner proposal={proposal} />
          <SecondSigner candidates={candidates} second={second} onChoose={setUser} />
        </div>
        <PassphraseField
          control={form.control}
          name="passphrase"
          label={texts.passphrase}
          autoFocus={candidates.length === 1}
        />
      </Form>
      {beside ? null : <ErrorNotice failure={failure} />}
      {wait === 0 ? null : (
        <p className="rb-second-wait" role="timer">
          <IconClock size={16} stroke={1.5} aria-hidden />
          {say(unlockTexts.wait, { time: clockOf(wait) })}
        </p>
      )}
      <p className="rb-quiet rb-second-for-ever">{say(texts.forEver)}</p>
      <Acts
        pending={pending}
        disabled={second === undefined || wait > 0}
        onSign={() => void sign()}
        onDecline={() => void decline()}
      />
    </div>
  );
}

interface SecondSignerProps {
  readonly candidates: Proposal['candidates'];
  readonly second: Proposal['candidates'][number] | undefined;
  readonly onChoose: (user: string | null) => void;
}

/** Who signs beside the first; where only one may, there is nothing to choose. */
function SecondSigner({ candidates, second, onChoose }: SecondSignerProps) {
  const say = useSay();
  return (
    <div>
      {candidates.length === 1 ? (
        <Signer label={say(texts.second)} name={second?.name ?? ''} role={second?.role ?? null} />
      ) : (
        <Select
          label={say(texts.second)}
          data={candidates.map(({ user: value, name, role }) => ({
            value,
            label: `${printable(name)}, ${say(roleTexts[role])}`,
          }))}
          value={second?.user ?? null}
          searchable={candidates.length > 7}
          allowDeselect={false}
          data-autofocus
          onChange={onChoose}
        />
      )}
    </div>
  );
}

interface ActsProps {
  readonly pending: boolean;
  readonly disabled: boolean;
  readonly onSign: () => void;
  readonly onDecline: () => void;
}

function Acts({ pending, disabled, onSign, onDecline }: ActsProps) {
  const say = useSay();
  return (
    <div className="rb-sign-actions">
      <Button variant="default" leftSection={<IconX size={16} stroke={1.5} />} disabled={pending} onClick={onDecline}>
        {say(texts.decline)}
      </Button>
      <Button
        leftSection={<IconSignature size={16} stroke={1.5} />}
        loading={pending}
        disabled={disabled}
        aria-keyshortcuts="Control+Enter"
        onClick={onSign}
      >
        {say(texts.sign)}
      </Button>
    </div>
  );
}

/** The sentence, and every field of the entry as the timeline writes it. */
function What({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  return (
    // Scrolls by itself: the passphrase below takes the focus, and what is signed must not be pushed out of sight by that.
    <div className="rb-second-what" tabIndex={0} role="group" aria-label={say(texts.title)}>
      <p className="rb-sign-sentence">{sentenceOf(proposal, say)}</p>
      {proposal.paper === null ? null : (
        <section className="rb-second-entry" aria-label={say(texts.paper)}>
          <PaperFields paper={proposal.paper} />
        </section>
      )}
      <section className="rb-second-entry" aria-label={say(texts.fields)}>
        <EntryFields type={proposal.type} data={proposal.data} names={proposal.names} whole />
      </section>
    </div>
  );
}

function FirstSigner({ proposal }: { readonly proposal: Proposal }) {
  const say = useSay();
  const { user } = useSession();
  return (
    <Signer
      label={say(texts.first)}
      name={proposal.byName}
      // The first signer is whoever is signed in; only their office stands in the session.
      role={proposal.by === user.id ? user.role : null}
    />
  );
}

interface SignerProps {
  readonly label: string;
  readonly name: string;
  readonly role: keyof typeof roleTexts | null;
}

function Signer({ label, name, role }: SignerProps) {
  const say = useSay();
  return (
    <div className="rb-second-signer">
      <span className="rb-quiet">{label}</span>
      <strong title={printable(name)}>
        <bdi>{printable(name)}</bdi>
      </strong>
      <span>{role === null ? '' : say(roleTexts[role])}</span>
    </div>
  );
}
