import { Button, TextInput } from '@mantine/core';
import { IconFileZip, IconFolder, IconShieldCheck, IconX } from '@tabler/icons-react';
import { useState, type DragEvent, type SubmitEvent } from 'react';
import type { Output } from '#shared/contract/contract.ts';
import type { Failure } from '#shared/errors/result.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import type { Text } from '#shared/text/text.ts';
import { call } from '../../bridge/call.ts';
import { startTask, useLatestTask } from '../../bridge/tasks.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { readTrustKey } from './trust-key.ts';

type Chosen = NonNullable<Output<'window.choose'>>;

/** Which bundle, whose key, and which earlier one. */
export function VerifyForm({ ownKey }: { readonly ownKey?: string }) {
  const say = useSay();
  const [bundle, setBundle] = useState<Chosen | null>(null);
  const [older, setOlder] = useState<Chosen | null>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const task = useLatestTask('bundle.verify');
  const running = task?.outcome === null;
  const trust = readTrustKey(typed);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (bundle === null || trust.wrong || running) return;
    void startTask({
      method: 'bundle.verify',
      input: { bundle: bundle.token, trustKey: trust.key, older: older?.token ?? null },
      title: verifyTexts.task,
      parameters: { name: bundle.name },
    });
  };
  return (
    <form className="rb-verify-form" onSubmit={submit} noValidate>
      <p className="rb-verify-lead">{say(verifyTexts.lead)}</p>
      <BundleChoice chosen={bundle} onChoose={setBundle} missing={asked && bundle === null} />
      <div>
        <TextInput
          label={<FieldLabel label={verifyTexts.trust} optional />}
          description={say(verifyTexts.trustHelp)}
          classNames={{ input: 'rb-mono' }}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          error={trust.wrong && asked ? say(verifyTexts.trustWrong) : undefined}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
          }}
        />
        {ownKey === undefined ? null : (
          <Button
            variant="subtle"
            size="compact-sm"
            mt={4}
            ml={-9}
            onClick={() => {
              setTyped(ownKey);
            }}
          >
            {say(verifyTexts.ownKey)}
          </Button>
        )}
      </div>
      <div>
        <span className="rb-switch-label">
          <FieldLabel label={verifyTexts.older} optional />
        </span>
        <p className="rb-quiet rb-switch-hint">{say(verifyTexts.olderHelp)}</p>
        <Choice
          chosen={older}
          onChoose={setOlder}
          folder={verifyTexts.chooseOlderFolder}
          zip={verifyTexts.chooseOlderZip}
        />
      </div>
      <div>
        <Button type="submit" leftSection={<IconShieldCheck size={16} stroke={1.5} />} loading={running}>
          {say(task === null || running ? verifyTexts.run : verifyTexts.runAgain)}
        </Button>
      </div>
    </form>
  );
}

interface BundleChoiceProps {
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  readonly missing: boolean;
}

/** A dropped file has no token of main, and the page is not to be trusted with paths (SEC-29): it says so and offers the buttons. */
function BundleChoice({ chosen, onChoose, missing }: BundleChoiceProps) {
  const say = useSay();
  const [dropped, setDropped] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setDropped(true);
  };
  const onDragOver = (event: DragEvent) => {
    event.preventDefault();
  };
  return (
    <div className="rb-verify-drop" onDrop={onDrop} onDragOver={onDragOver}>
      <Choice
        chosen={chosen}
        onChoose={(next) => {
          setDropped(false);
          onChoose(next);
        }}
        folder={verifyTexts.chooseFolder}
        zip={verifyTexts.chooseZip}
        empty={verifyTexts.notChosen}
      />
      {dropped ? <Notice tone="neutral">{say(verifyTexts.dropped)}</Notice> : null}
      {missing ? (
        <p role="alert" className="rb-field-error">
          {say(verifyTexts.needed)}
        </p>
      ) : null}
    </div>
  );
}

interface ChoiceProps {
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen | null) => void;
  readonly folder: Text;
  readonly zip: Text;
  readonly empty?: Text;
}

function Choice({ chosen, onChoose, folder, zip, empty }: ChoiceProps) {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const choose = async (purpose: 'bundle-folder' | 'bundle-file') => {
    const result = await call('window.choose', { purpose });
    setFailure(result.ok ? null : result.error);
    if (result.ok && result.value !== null) onChoose(result.value);
  };
  return (
    <div className="rb-verify-choice">
      {chosen === null ? (
        <span className="rb-quiet">{empty === undefined ? null : say(empty)}</span>
      ) : (
        <div className="rb-verify-chosen">
          <div>
            <strong>{chosen.name}</strong>
            <span className="rb-quiet">{chosen.path}</span>
          </div>
          <IconButton
            label={say(verifyTexts.remove, { name: chosen.name })}
            onClick={() => {
              onChoose(null);
            }}
          >
            <IconX size={16} stroke={1.5} />
          </IconButton>
        </div>
      )}
      <div className="rb-verify-buttons">
        <Button
          variant="default"
          leftSection={<IconFolder size={16} stroke={1.5} />}
          onClick={() => void choose('bundle-folder')}
        >
          {say(folder)}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileZip size={16} stroke={1.5} />}
          onClick={() => void choose('bundle-file')}
        >
          {say(zip)}
        </Button>
      </div>
      <ErrorNotice failure={failure} />
    </div>
  );
}
