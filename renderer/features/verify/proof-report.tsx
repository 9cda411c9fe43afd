import type { ProofReport } from '#shared/contract/files.ts';
import { fileAlgorithms } from '#shared/domain/file-list/events.ts';
import { formatTime } from '#shared/text/dates.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { algorithmTexts } from '#shared/text/file-lists.ts';
import { proofTexts as texts } from '#shared/text/screens/proof.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import type { Language, Text } from '#shared/text/text.ts';
import { isOfOtherKey } from '#shared/text/verification.ts';
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
      {report.verdict === 'broken' && !isOfOtherKey(report.problems) ? null : <Facts report={report} />}
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
      <Notice tone="alarm" title={say(isOfOtherKey(problems) ? texts.otherKey : texts.broken)}>
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

function Facts({ report }: { readonly report: ProofReport }) {
  const say = useSay();
  const language = useLanguage();
  const { file, item, entry, signer, stationKey } = report;
  const hash = (label: string, value: string | null) =>
    value === null ? [] : [{ label, value: <HashText value={value} what={label} /> }];
  const text = (label: Text, value: string | null) => (value === null ? [] : [{ label: say(label), value }]);
  const listFile = report.importedFrom?.name ?? null;
  const row = file === null || report.files === null ? null : { row: file.ordinal + 1, files: report.files };
  return (
    <DetailFacts
      facts={[
        { label: say(texts.file), value: file === null ? null : <PathText path={file.path} whole /> },
        ...fileAlgorithms.flatMap((algorithm) => hash(say(algorithmTexts[algorithm]), file?.[algorithm] ?? null)),
        { label: say(texts.item), value: item === null ? say(texts.itemUnsaid) : say(texts.itemOfCase, item) },
        ...text(texts.source, report.source),
        ...text(texts.importedFrom, listFile === report.source ? null : listFile),
        ...text(texts.sealed, entry === null ? null : formatTime(language, entry.at)),
        ...text(texts.entry, entry === null ? null : say(texts.entryOf, entry)),
        ...text(texts.place, row === null ? null : say(texts.row, counted(language, row))),
        ...hash(say(texts.list), report.digest),
        ...hash(say(texts.stationKey), stationKey),
        ...hash(say(texts.key, { signer: signer.name }), signer.key),
      ]}
    />
  );
}

function counted(language: Language, { row, files }: { readonly row: number; readonly files: number }) {
  return { row: formatCount(language, row), files: formatCount(language, files) };
}
