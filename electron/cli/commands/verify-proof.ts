import type { ProofReport } from '#shared/contract/files.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { printable } from '#shared/text/printable.ts';
import { commandLineTexts as texts } from '#shared/text/screens/command-line.ts';
import { say } from '#shared/text/text.ts';
import { isOfOtherKey } from '#shared/text/verification.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { withService } from '../session.ts';
import type { Talk } from '../talk.ts';

export interface ProofOptions {
  readonly trust?: string;
  readonly bundle?: string;
  readonly json?: boolean;
}

/** The proof that one file belongs to a sealed list; needs no catalogue. */
export function verifyFileProof(talk: Talk, file: string, options: ProofOptions): Promise<ExitCode> {
  return withService(talk, async (client) => {
    const report = await client.call('proof.verify', {
      file: client.grant(file),
      trustKey: options.trust?.replaceAll(/\s/g, '') ?? null,
      bundle: options.bundle === undefined ? null : client.grant(options.bundle),
    });
    if (options.json === true) talk.result(JSON.stringify(report, null, 2));
    else sayReport(talk, report);
    return report.verdict === 'broken' ? exitCodes.findings : exitCodes.good;
  });
}

const anchorTexts = { 'station-key': texts.proofByKey, bundle: texts.proofInBundle };

function sayReport(talk: Talk, { verdict, problems, anchors, file, files, item, entry, signer }: ProofReport): void {
  for (const problem of problems) talk.result(printable(`    ${problem.code}: ${sayFailure(talk.language, problem)}`));
  if (verdict === 'broken' || file === null || entry === null) {
    talk.result(say(talk.language, isOfOtherKey(problems) ? texts.proofOtherKey : texts.proofBroken));
    return;
  }
  const facts = {
    path: file.path,
    row: file.ordinal + 1,
    files: files ?? 0,
    seq: entry.seq,
    at: entry.at,
    name: signer.name,
  };
  talk.result(printable(say(talk.language, verdict === 'whole' ? texts.proofWhole : texts.proofUntrusted, facts)));
  for (const anchor of anchors) talk.result(say(talk.language, anchorTexts[anchor]));
  if (item !== null) talk.result(printable(say(talk.language, texts.proofItem, item)));
}
