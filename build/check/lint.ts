import type { ESLint } from 'eslint';
import { relativeToProject, type CheckResult, type Finding } from './finding.ts';
import { runProgram } from './program.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];

/**
 * Each folder in a process of its own: the linter keeps the types of every room it has seen, and all of them together do
 * not fit into the memory that one process is given.
 */
export async function checkLint(): Promise<CheckResult> {
  const findings: Finding[] = [];
  let files = 0;
  for (const folder of folders) {
    const { stdout, stderr } = await runProgram('node_modules/eslint/bin/eslint.js', [
      '--config',
      'build/rules/eslint.config.mjs',
      '--format',
      'json',
      `${folder}/**/*.{ts,tsx,mts,mjs}`,
    ]);
    if (stdout.startsWith('[')) {
      const results = JSON.parse(stdout) as ESLint.LintResult[];
      files += results.length;
      findings.push(...results.flatMap(findingsOf));
    } else findings.push({ file: `${folder}/`, text: `could not be read: ${stderr.trim().split('\n')[0] ?? ''}` });
  }
  return { findings, seen: `${String(files)} files` };
}

function findingsOf(result: ESLint.LintResult): Finding[] {
  return result.messages.map((message) => ({
    file: relativeToProject(result.filePath),
    line: message.line,
    text: `${message.message.split('\n')[0] ?? ''} (${message.ruleId ?? 'parse'})`,
  }));
}
