import { Button } from '@mantine/core';
import { IconCertificate, IconFileZip, IconFolder, IconShieldCheck } from '@tabler/icons-react';
import { useState, type SubmitEvent } from 'react';
import { proofTexts as texts } from '#shared/text/screens/proof.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { FieldLabel } from '../../ui/form/field.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Choice, type Chosen } from './choice.tsx';
import { ProofReportView } from './proof-report.tsx';
import { TrustField } from './trust-field.tsx';
import { readTrustKey } from './trust-key.ts';

const proofWays = [
  { purpose: 'proof-file', label: texts.choose, icon: <IconCertificate size={16} stroke={1.5} /> },
] as const;
const bundleWays = [
  { purpose: 'bundle-folder', label: texts.chooseFolder, icon: <IconFolder size={16} stroke={1.5} /> },
  { purpose: 'bundle-file', label: texts.chooseZip, icon: <IconFileZip size={16} stroke={1.5} /> },
] as const;

/** Verifies that one file belongs to a sealed list, with or without a catalogue. */
export function ProofSection({ ownKey }: { readonly ownKey: string | null }) {
  const say = useSay();
  const task = useLatestTask('proof.verify');
  useShownOutcome(task);
  const outcome = task?.outcome ?? null;
  return (
    <section className="rb-verify-proof" aria-labelledby="verify-proof">
      <h2 id="verify-proof">{say(texts.title)}</h2>
      <ProofForm ownKey={ownKey} />
      {outcome?.ok === false && task?.state === 'failed' ? <ErrorNotice failure={outcome.error} /> : null}
      {outcome?.ok === true ? (
        <ProofReportView report={outcome.value} name={String(task?.parameters['name'] ?? '')} />
      ) : null}
    </section>
  );
}

/** Which proof; whose key; and a bundle that should hold the same entry. */
function ProofForm({ ownKey }: { readonly ownKey: string | null }) {
  const say = useSay();
  const [proof, setProof] = useState<Chosen | null>(null);
  const [bundle, setBundle] = useState<Chosen | null>(null);
  const [typed, setTyped] = useState('');
  const [asked, setAsked] = useState(false);
  const task = useLatestTask('proof.verify');
  const running = task?.outcome === null;
  const trust = readTrustKey(typed);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setAsked(true);
    if (proof === null || trust.wrong || running) return;
    void startTask({
      method: 'proof.verify',
      input: { file: proof.token, trustKey: trust.key, bundle: bundle?.token ?? null },
      title: texts.task,
      parameters: { name: proof.name },
    });
  };
  return (
    <form className="rb-verify-form" onSubmit={submit} noValidate>
      <p className="rb-verify-lead">{say(texts.lead)}</p>
      <div className="rb-verify-drop">
        <Choice chosen={proof} onChoose={setProof} ways={proofWays} empty={texts.notChosen} />
        {asked && proof === null ? (
          <p role="alert" className="rb-field-error">
            {say(texts.needed)}
          </p>
        ) : null}
      </div>
      <TrustField
        label={texts.trust}
        help={texts.trustHelp}
        typed={typed}
        onType={setTyped}
        asked={asked}
        own={ownKey === null ? null : { key: ownKey, label: texts.ownKey }}
      />
      <div>
        <span className="rb-switch-label">
          <FieldLabel label={texts.bundle} optional />
        </span>
        <p className="rb-quiet rb-switch-hint">{say(texts.bundleHelp)}</p>
        <Choice chosen={bundle} onChoose={setBundle} ways={bundleWays} />
      </div>
      <div>
        <Button type="submit" leftSection={<IconShieldCheck size={16} stroke={1.5} />} loading={running}>
          {say(task === null || running ? texts.run : texts.runAgain)}
        </Button>
      </div>
    </form>
  );
}
