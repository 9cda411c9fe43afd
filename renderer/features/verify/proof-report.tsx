import type { ProofReport } from '#shared/contract/files.ts';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { proofTexts as texts } from '#shared/text/screens/proof.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { Notice } from '../../ui/feedback/notice.tsx';
import { formatCount } from '../../ui/format/numbers.ts';
import { useLanguage, useSay } from '../../ui/language/language.tsx';
import { DetailFacts } from '../../ui/list/detail-panel.tsx';
import { HashText } from '../../ui/text/hash-text.tsx';
import { PathText } from '../../ui/text/path-text.tsx';

/** What the proof of that name says: another may be chosen by now. */
export function ProofReportView({ report, name }: { readonly report: ProofReport; readonly name: string }) {
  const say = useSay();
  return (
    <>
      <h3 className="rb-verify-result">{say(verifyTexts.result, { name })}</h3>
      <Verdict report={report} />
      {report.verdict === 'broken' ? null : <Facts report={report} />}
    </>
  );
}

/** Whether it holds, and by whose word it is believed. */
function Verdict({ report }: { readonly report: ProofReport }) {
  const say = useSay();
  const language = useLanguage();
  const { verdict, problems, signer, anchors } = report;
  if (verdict === 'broken') {
    return (
      <Notice tone="alarm" title={say(texts.broken)}>
        {problems.map((problem, index) => (
          <p key={`${String(index)}${problem.code}`}>{sayFailure(language, problem)}</p>
        ))}
      </Notice>
    );
  }
  const inBundle = anchors.includes('bundle') ? <p>{say(texts.inBundle)}</p> : null;
  return verdict === 'whole' ? (
    <Notice tone="done" title={say(texts.whole, { signer: signer.name })}>
      <p>{say(texts.byKey)}</p>
      {inBundle}
    </Notice>
  ) : (
    <Notice tone="soon" title={say(texts.untrusted)}>
      {inBundle}
      <p>{say(inBundle === null ? texts.unanchored : texts.keyless, { signer: signer.name })}</p>
    </Notice>
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
