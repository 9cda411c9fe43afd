import { ESLint } from 'eslint';
import { projectRoot } from '../electron.ts';
import { relativeToProject, type CheckResult } from './finding.ts';

const patterns = ['shared', 'electron', 'renderer', 'build', 'tests'].map(
  (folder) => `${folder}/**/*.{ts,tsx,mts,mjs}`,
);

export async function checkLint(): Promise<CheckResult> {
  const eslint = new ESLint({ cwd: projectRoot, overrideConfigFile: 'build/rules/eslint.config.mjs' });
  const results = await eslint.lintFiles(patterns);
  const findings = results.flatMap((result) =>
    result.messages.map((message) => ({
      file: relativeToProject(result.filePath),
      line: message.line,
      text: `${message.message} (${message.ruleId ?? 'parse'})`,
    })),
  );
  return { findings, seen: `${String(results.length)} files` };
}
