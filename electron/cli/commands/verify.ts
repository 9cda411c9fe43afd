import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { VerificationReport } from '#shared/contract/handover.ts';
import { checkTexts } from '#shared/text/checks.ts';
import { printable } from '#shared/text/printable.ts';
import { isAroundBundle, isNoBundle, sealedLine, verdictText } from '#shared/text/verification.ts';
import { sayFailure } from '#shared/text/failure.ts';
import { commandLineTexts } from '#shared/text/screens/command-line.ts';
import { say } from '#shared/text/text.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { withService, type UnlockOptions } from '../session.ts';
import type { Talk } from '../talk.ts';
import { audit } from './audit.ts';
import { verifyFileProof } from './verify-proof.ts';

export interface VerifyOptions extends UnlockOptions {
  readonly trust?: string;
  readonly after?: string;
  readonly bundle?: string;
  readonly json?: boolean;
}

/** `rantai verify <bundle|zip|proof|catalogue>`: a catalogue is verified by its audit, which needs the passphrase; the others need nothing. */
export async function verify(talk: Talk, subject: string, options: VerifyOptions): Promise<ExitCode> {
  // A bundle that carries a vault.json must not lead its recipient to a passphrase prompt.
  const isCatalogue = existsSync(join(subject, 'vault.json')) && !existsSync(join(subject, 'bagit.txt'));
  if (isCatalogue) return audit(talk, subject, options);
  if (isJson(subject)) return verifyFileProof(talk, subject, options);
  return withService(talk, async (client) => {
    const report = await client.call('bundle.verify', {
      bundle: client.grant(subject),
      // A printed key is typed in groups; spaces mean nothing in it.
      trustKey: options.trust?.replaceAll(/\s/g, '') ?? null,
      older: options.after === undefined ? null : client.grant(options.after),
    });
    if (options.json === true) talk.result(JSON.stringify(report, null, 2));
    else sayReport(talk, report);
    return report.verdict === 'broken' ? exitCodes.findings : exitCodes.good;
  });
}

/** A proof of one file; a zip begins otherwise. */
function isJson(subject: string): boolean {
  if (statSync(subject, { throwIfNoEntry: false })?.isFile() !== true) return false;
  const handle = openSync(subject, 'r');
  try {
    const first = Buffer.alloc(1);
    return readSync(handle, first, 0, 1, 0) === 1 && first.toString() === '{';
  } finally {
    closeSync(handle);
  }
}

const resultTexts = {
  passed: commandLineTexts.passed,
  failed: commandLineTexts.failed,
  'not-possible': commandLineTexts.notPossible,
};

const verdictTexts = {
  whole: commandLineTexts.verdictWhole,
  'whole-but-untrusted-signer': commandLineTexts.verdictUntrusted,
  broken: commandLineTexts.verdictBroken,
};

function sayReport(talk: Talk, report: VerificationReport): void {
  // Eighteen checks that had nothing to look at tell nobody who chose the wrong thing what to do.
  if (isNoBundle(report.checks)) {
    sayVerdict(talk, report);
    return;
  }
  for (const { check, result, problems } of report.checks) {
    const text = checkTexts[check as keyof typeof checkTexts];
    talk.result(`${say(talk.language, resultTexts[result])}  ${say(talk.language, text.title)}`);
    for (const problem of problems) {
      const details = Object.entries(problem.details).map(([name, value]) => `${name}=${String(value)}`);
      talk.result(printable(`    ${problem.code} ${details.join(' ')}: ${sayFailure(talk.language, problem)}`));
    }
  }
  for (const entry of report.sealed) talk.result(printable(sealedLine(talk.language, entry)));
  if (report.otherKey === null && !isAroundBundle(report.checks)) {
    talk.result(say(talk.language, verdictTexts[report.verdict], { key: report.subject?.signerKey ?? '-' }));
    return;
  }
  sayVerdict(talk, report);
}

function sayVerdict(talk: Talk, report: VerificationReport): void {
  const { title, lead } = verdictText(report);
  talk.result(`${say(talk.language, title)}. ${say(talk.language, lead)}`);
}
