import { ESLint } from 'eslint';
import { projectRoot } from '../electron.ts';
import { relativeToProject, type CheckResult, type Finding } from './finding.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];

/** Folder by folder, so that a file that goes away meanwhile costs the answer for its folder only. */
export async function checkLint(): Promise<CheckResult> {
  const eslint = new ESLint({ cwd: projectRoot, overrideConfigFile: 'build/rules/eslint.config.mjs' });
  const findings: Finding[] = [];
  let files = 0;
  for (const folder of folders) {
    try {
      const results = await eslint.lintFiles([`${folder}/**/*.{ts,tsx,mts,mjs}`]);
      files += results.length;
      findings.push(...results.flatMap(findingsOf));
    } catch (error) {
      findings.push({
        file: `${folder}/`,
        text: `could not be read: ${error instanceof Error ? error.message : String(error)}`,
      });
    }
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
