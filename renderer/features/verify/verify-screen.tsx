import { Button } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { useSay } from '../../ui/language/language.tsx';
import { Page } from '../../ui/page/page.tsx';
import { ProofSection } from './proof-section.tsx';
import { ReportView } from './report-view.tsx';
import { VerifyForm } from './verify-form.tsx';
import './verify.css';

export interface VerifyScreenProps {
  /** Outside the lock, where there is no rail to leave by. */
  readonly onBack?: () => void;
  /** The signer key of the catalogue that is open. */
  readonly ownKey?: string;
}

/** Verifies a bundle with or without a catalogue. What was chosen and found stays while the person goes elsewhere. */
export function VerifyScreen({ onBack, ownKey }: VerifyScreenProps) {
  const say = useSay();
  const back =
    onBack === undefined ? undefined : (
      <Button variant="default" leftSection={<IconArrowLeft size={16} stroke={1.5} />} onClick={onBack}>
        {say(kitTexts.back)}
      </Button>
    );
  return (
    <Page title={say(verifyTexts.title)} actions={back}>
      <div className="rb-verify">
        <VerifyForm ownKey={ownKey ?? null} />
        <Outcome ownKey={ownKey ?? null} />
        <ProofSection ownKey={ownKey ?? null} />
      </div>
    </Page>
  );
}

function Outcome({ ownKey }: { readonly ownKey: string | null }) {
  const say = useSay();
  const task = useLatestTask('bundle.verify');
  useShownOutcome(task);
  if (task === null) return null;
  const { outcome } = task;
  if (outcome === null) return <Notice tone="accent">{say(verifyTexts.running)}</Notice>;
  const name = String(task.parameters['name'] ?? '');
  if (outcome.ok) return <ReportView report={outcome.value} name={name} ownKey={ownKey} />;
  if (task.state === 'cancelled') return <Notice tone="neutral">{say(verifyTexts.cancelled)}</Notice>;
  return <ErrorNotice failure={outcome.error} />;
}
