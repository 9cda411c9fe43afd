import type { VerificationReport } from '#shared/contract/handover.ts';
import { checkResultTexts, checkTexts, type CheckText } from '#shared/text/checks.ts';
import { formatTime } from '#shared/text/dates.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { verifyTexts } from '#shared/text/screens/verify.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';
import { groupProblems, sealedLine, verdictText, type VerdictText } from '#shared/text/verification.ts';

type Subject = NonNullable<VerificationReport['subject']>;

const checks: ReadonlyMap<string, CheckText> = new Map(Object.entries(checkTexts));
const stages: ReadonlyMap<string, Text> = new Map(Object.entries(stageTexts));

/** Words of a check; a check of a newer version is called by its name. */
export function checkText(name: string): CheckText {
  const unknown = { id: name, en: name };
  return checks.get(name) ?? { title: unknown, explanation: { id: '', en: '' } };
}

/** What the bundle says it is, in the order it is read out. */
export function subjectLines(
  language: Language,
  subject: Subject,
): readonly (readonly [label: string, value: string])[] {
  const stage = stages.get(subject.stage);
  return [
    [say(language, verifierTexts.subjectCase), subject.caseNumber],
    [say(language, verifierTexts.subjectUnit), subject.unit],
    [say(language, verifierTexts.subjectStage), stage === undefined ? subject.stage : say(language, stage)],
    [say(language, verifierTexts.subjectVersion), String(subject.version)],
    [say(language, verifierTexts.subjectCreated), formatTime(language, subject.createdAt)],
    [say(language, verifierTexts.subjectItems), String(subject.items)],
    [say(language, verifierTexts.subjectFiles), String(subject.files)],
    [say(language, verifierTexts.subjectPosition), String(subject.treeSize)],
    [say(language, verifierTexts.subjectSigner), subject.signerKey],
  ];
}

/** The verdict in words. With `ownKey`, that of the catalogue that is open, nobody else vouches for the signer: that is said. */
export function shownVerdict(report: VerificationReport, ownKey: string | null): VerdictText {
  const verdict = verdictText(report);
  const own = report.verdict === 'whole' && ownKey !== null && report.subject?.signerKey === ownKey;
  return own ? { ...verdict, lead: verifyTexts.ownLead } : verdict;
}

/** The whole report as plain text, for a letter or a message. */
export function reportText(
  language: Language,
  name: string,
  report: VerificationReport,
  ownKey: string | null,
): string {
  const verdict = shownVerdict(report, ownKey);
  const lines = [name, `${say(language, verdict.title)}. ${say(language, verdict.lead)}`, ''];
  if (report.subject !== null) {
    lines.push(...subjectLines(language, report.subject).map(([label, value]) => `${label}: ${value}`), '');
  }
  lines.push(...report.sealed.map((entry) => sealedLine(language, entry)));
  for (const { check, result, problems } of report.checks) {
    lines.push(`[${say(language, checkResultTexts[result])}] ${say(language, checkText(check).title)}`);
    lines.push(
      ...groupProblems(language, problems).map(
        ({ code, sentence, about, places }) =>
          `    ${[code, about, places].filter((part) => part !== '').join(' ')}: ${sentence}`,
      ),
    );
  }
  return `${lines.join('\n')}\n`;
}

export function countResults(report: VerificationReport): { passed: number; failed: number; skipped: number } {
  const count = (wanted: string) => report.checks.filter(({ result }) => result === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('not-possible') };
}
