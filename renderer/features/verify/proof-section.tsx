import { Button } from '@mantine/core';
import { IconCertificate } from '@tabler/icons-react';
import { useState } from 'react';
import type { ProofReport } from '#shared/contract/files.ts';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import type { Failure } from '#shared/errors/result.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { proofTexts as texts } from '#shared/text/screens/proof.ts';
import { call } from '../../bridge/call.ts';
import { startTask, useLatestTask, useShownOutcome } from '../../bridge/tasks.ts';
import { ErrorNotice } from '../../ui/feedback/error-notice.tsx';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DetailFacts } from '../../ui/list/detail-panel.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { PathText } from '../../ui/text/path-text.tsx';

/** Verifies that one file belongs to a sealed list, with or without a catalogue. */
export function ProofSection() {
  const say = useSay();
  const [failure, setFailure] = useState<Failure | null>(null);
  const task = useLatestTask('proof.verify');
  useShownOutcome(task);
  const choose = async () => {
    const chosen = await call('window.choose', { purpose: 'proof-file' });
    setFailure(chosen.ok ? null : chosen.error);
    if (!chosen.ok || chosen.value === null) return;
    const { token, name } = chosen.value;
    await startTask({
      method: 'proof.verify',
      input: { file: token, trustKey: null, bundle: null },
      title: texts.task,
      parameters: { name },
    });
  };
  const outcome = task?.outcome ?? null;
  return (
    <section className="rb-verify-proof" aria-labelledby="verify-proof">
      <h2 id="verify-proof">{say(texts.title)}</h2>
      <p className="rb-verify-lead">{say(texts.lead)}</p>
      <div>
        <Button
          variant="default"
          leftSection={<IconCertificate size={16} stroke={1.5} />}
          loading={task !== null && outcome === null}
          onClick={() => void choose()}
        >
          {say(texts.choose)}
        </Button>
      </div>
      <ErrorNotice failure={failure} />
      {outcome?.ok === false && task?.state === 'failed' ? <ErrorNotice failure={outcome.error} /> : null}
      {outcome?.ok === true ? <Report report={outcome.value} /> : null}
    </section>
  );
}

function Report({ report }: { readonly report: ProofReport }) {
  const say = useSay();
  const language = useLanguage();
  const { verdict, problems, signer } = report;
  if (verdict === 'broken') {
    return (
      <Notice tone="alarm" title={say(texts.broken)}>
        {problems.map((problem, index) => (
          <p key={`${String(index)}${problem.code}`}>{sayFailure(language, problem)}</p>
        ))}
      </Notice>
    );
  }
  return (
    <>
      {verdict === 'whole' ? (
        <Notice tone="done">{say(texts.whole, { signer: signer.name })}</Notice>
      ) : (
        <Notice tone="soon" title={say(texts.untrusted)}>
          {say(texts.unanchored, { signer: signer.name })}
        </Notice>
      )}
      <Facts report={report} />
    </>
  );
}

function Facts({ report: { file, files, digest, signer } }: { readonly report: ProofReport }) {
  const say = useSay();
  const language = useLanguage();
  const digests = fileAlgorithms.flatMap((algorithm) => {
    const value = file?.[algorithm] ?? null;
    const label = say(algorithmTexts[algorithm]);
    return value === null ? [] : [{ label, value: <HashText value={value} what={label} /> }];
  });
  const hash = (value: string, what: string) => <HashText value={value} what={what} />;
  return (
    <DetailFacts
      facts={[
        { label: say(texts.file), value: file === null ? null : <PathText path={file.path} whole /> },
        ...digests,
        { label: say(texts.count), value: files === null ? null : formatCount(language, files) },
        { label: say(texts.list), value: digest === null ? null : hash(digest, say(texts.list)) },
        { label: say(texts.key), value: hash(signer.key, say(texts.key)) },
      ]}
    />
  );
}
