import { Button } from '@mantine/core';
import { IconFileZip, IconFolder, IconShieldCheck } from '@tabler/icons-react';
import { useState, type DragEvent, type SubmitEvent } from 'react';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { useLatestTask } from '../../bridge/tasks.ts';
import { latestVerification, startVerification } from '../../bridge/verifications.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Choice, type Chosen } from './choice.tsx';
import { TrustField } from './trust-field.tsx';
import { readTrustKey } from './trust-key.ts';

const folder = { purpose: 'bundle-folder', icon: <IconFolder size={16} stroke={1.5} /> } as const;
const zip = { purpose: 'bundle-file', icon: <IconFileZip size={16} stroke={1.5} /> } as const;

/** Which bundle, whose key, and which earlier one; at first those that the answer below is to. */
export function VerifyForm({ ownKey }: { readonly ownKey: string | null }) {
  const say = useSay();
  const [before] = useState(latestVerification);
  const [bundle, setBundle] = useState(before?.bundle ?? null);
  const [older, setOlder] = useState(before?.older ?? null);
  const [typed, setTyped] = useState(before?.trustKey ?? '');
  const [asked, setAsked] = useState(false);
  const task = useLatestTask('bundle.verify');
  const running = task?.outcome === null;
  const trust = readTrustKey(typed);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (bundle === null || trust.wrong || running) return;
    startVerification({ bundle, trustKey: trust.key, older });
  };
  return (
    <form className="rb-verify-form" onSubmit={submit} noValidate>
      <p className="rb-verify-lead">{say(verifyTexts.lead)}</p>
      <BundleChoice chosen={bundle} onChoose={setBundle} missing={asked && bundle === null} />
      <TrustField
        label={verifyTexts.trust}
        help={verifyTexts.trustHelp}
        typed={typed}
        onType={setTyped}
        asked={asked}
        own={ownKey === null ? null : { key: ownKey, label: verifyTexts.ownKey }}
      />
      <div>
        <span className="rb-switch-label">
          <FieldLabel label={verifyTexts.older} optional />
        </span>
        <p className="rb-quiet rb-switch-hint">{say(verifyTexts.olderHelp)}</p>
        <Choice
          chosen={older}
          onChoose={setOlder}
          ways={[
            { ...folder, label: verifyTexts.chooseOlderFolder },
            { ...zip, label: verifyTexts.chooseOlderZip },
          ]}
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
        ways={[
          { ...folder, label: verifyTexts.chooseFolder },
          { ...zip, label: verifyTexts.chooseZip },
        ]}
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
