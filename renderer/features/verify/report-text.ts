import type { VerificationReport } from '#shared/contract/handover.ts';
import { checkResultTexts, checkTexts, type CheckText } from '#shared/text/checks.ts';
import { formatTime } from '#shared/text/dates.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { verifierTexts } from '#shared/text/screens/verifier.ts';
import { stageTexts } from '#shared/text/terms.ts';
import { say, type Language, type Text } from '#shared/text/text.ts';

type Verdict = VerificationReport['verdict'];
type Subject = NonNullable<VerificationReport['subject']>;

export const verdictTexts: Readonly<Record<Verdict, { readonly title: Text; readonly lead: Text }>> = {
  whole: { title: verifierTexts.whole, lead: verifierTexts.wholeLead },
  'whole-but-untrusted-signer': { title: verifierTexts.untrusted, lead: verifierTexts.untrustedLead },
  broken: { title: verifierTexts.broken, lead: verifierTexts.brokenLead },
};

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

/** The whole report as plain text, for a letter or a message. */
export function reportText(language: Language, name: string, report: VerificationReport): string {
  const verdict = verdictTexts[report.verdict];
  const lines = [name, `${say(language, verdict.title)}. ${say(language, verdict.lead)}`, ''];
  if (report.subject !== null) {
    lines.push(...subjectLines(language, report.subject).map(([label, value]) => `${label}: ${value}`), '');
  }
  for (const { check, result, problems } of report.checks) {
    lines.push(`[${say(language, checkResultTexts[result])}] ${say(language, checkText(check).title)}`);
    lines.push(...problems.map((problem) => `    ${problem.code}: ${sayFailure(language, problem)}`));
  }
  return `${lines.join('\n')}\n`;
}

export function countResults(report: VerificationReport): { passed: number; failed: number; skipped: number } {
  const count = (wanted: string) => report.checks.filter(({ result }) => result === wanted).length;
  return { passed: count('passed'), failed: count('failed'), skipped: count('not-possible') };
}
