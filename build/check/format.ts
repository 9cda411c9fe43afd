import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { check, resolveConfig } from 'prettier';
import { projectRoot } from '../electron.ts';
import type { CheckResult, Finding } from './finding.ts';

const patterns = ['{shared,electron,renderer,build,tests}/**/*.{ts,tsx,mts,mjs,css,html}', '{package,tsconfig}.json'];
const exceptions = ['tests/vectors/**'];

export async function checkFormat(): Promise<CheckResult> {
  const files = globSync(patterns, { cwd: projectRoot, exclude: exceptions });
  const findings: Finding[] = [];
  for (const file of files) {
    const filepath = path.join(projectRoot, file);
    const options = await resolveConfig(filepath);
    const text = readFileSync(filepath, 'utf8');
    const formatted = await check(text, { ...options, filepath }).catch(() => false);
    if (!formatted) findings.push({ file, text: 'is not formatted: npx prettier --write it' });
  }
  return { findings, seen: `${String(files.length)} files` };
}
