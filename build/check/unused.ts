import { relativeToProject, type CheckResult, type Finding } from './finding.ts';
import { runProgram } from './program.ts';

interface KnipIssue {
  readonly file: string;
  readonly [kind: string]: unknown;
}

function findingsOf(issue: KnipIssue): Finding[] {
  const findings: Finding[] = [];
  for (const [kind, list] of Object.entries(issue)) {
    if (!Array.isArray(list)) continue;
    for (const entry of list as { name?: string; line?: number }[]) {
      const finding = {
        file: relativeToProject(issue.file),
        text: `unused or unlisted (${kind}): ${entry.name ?? ''}`,
      };
      findings.push(entry.line === undefined ? finding : { ...finding, line: entry.line });
    }
  }
  return findings;
}

/** Files, exports and packages that nothing uses, and packages that are used without being listed. */
export async function checkUnused(): Promise<CheckResult> {
  const { code, stdout, stderr } = await runProgram('node_modules/knip/bin/knip.js', [
    '--config',
    'build/rules/knip.json',
    '--reporter',
    'json',
    '--no-progress',
  ]);
  if (code > 1 || !stdout.startsWith('{'))
    return { findings: [{ file: '', text: `knip failed: ${stderr || stdout}` }], seen: 'nothing' };
  const { issues } = JSON.parse(stdout) as { issues: KnipIssue[] };
  return { findings: issues.flatMap(findingsOf), seen: 'files, exports, packages' };
}
