import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron.ts';
import { relativeToProject, type CheckResult, type Finding } from './finding.ts';
import { runProgram } from './program.ts';

const folders = ['shared', 'electron', 'renderer', 'build', 'tests'];
/** Files with planted faults: the search for wrong dependencies is tried on them. */
const canaries = 'tests/architecture/canaries';

interface Diagnostic {
  readonly message: string;
  readonly code?: string;
  readonly filename: string;
  readonly labels: readonly { readonly span: { readonly line: number } }[];
}

/** The compiler's errors too, in every room by its own tsconfig: what a file may use (Node, page, nothing) is set there. */
export async function checkLint(): Promise<CheckResult> {
  const { stdout, stderr } = await runProgram('node_modules/oxlint/bin/oxlint', [
    '--config',
    'build/rules/oxlint.config.ts',
    '--ignore-pattern',
    canaries,
    '--format',
    'json',
    ...folders,
  ]);
  if (!stdout.startsWith('{'))
    return { findings: [{ file: '', text: `oxlint failed: ${stderr || stdout}` }], seen: 'nothing' };
  const { diagnostics, number_of_files: files } = JSON.parse(stdout) as {
    diagnostics: Diagnostic[];
    number_of_files: number;
  };
  return { findings: [...diagnostics.map(findingOf), ...silenced()], seen: `types and rules, ${String(files)} files` };
}

const findingOf = ({ message, code, filename, labels }: Diagnostic): Finding => {
  const line = labels[0]?.span.line;
  const text = `${message.split('\n')[0] ?? ''} (${code ?? 'parse'})`;
  return { file: relativeToProject(filename), text, ...(line === undefined ? {} : { line }) };
};

/** Findings are mended, not commented away. The linter obeys such a comment before any rule could see it. */
function silenced(): Finding[] {
  return globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mts,mjs}`, { cwd: projectRoot }).flatMap((file) =>
    readFileSync(path.join(projectRoot, file), 'utf8')
      .split('\n')
      .flatMap((text, index) =>
        /\/[/*]\s*oxlint-/.test(text) ? [{ file, line: index + 1, text: 'a comment that silences the linter' }] : [],
      ),
  );
}
