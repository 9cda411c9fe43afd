import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
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

/**
 * The compiler's errors too, in every room by its own tsconfig: what a file may use (Node, page, nothing) is set there.
 * Silence alone is no proof: it has to have read every file that is there, and to end well.
 */
export async function checkLint(): Promise<CheckResult> {
  const { code, stdout, stderr } = await runProgram('node_modules/oxlint/bin/oxlint', [
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
  const { diagnostics, number_of_files: seen } = JSON.parse(stdout) as {
    diagnostics: Diagnostic[];
    number_of_files: number;
  };
  const files = globSync(`{${folders.join(',')}}/**/*.{ts,tsx,mts,mjs}`, { cwd: projectRoot }).filter(
    (file) => !file.startsWith(canaries),
  );
  const findings = [...diagnostics.map(findingOf), ...files.flatMap(silenced), ...outsideRooms(files)];
  if (seen !== files.length)
    findings.push({ file: '', text: `oxlint read ${String(seen)} of ${String(files.length)} files` });
  if (code !== 0 && diagnostics.length === 0) findings.push({ file: '', text: `oxlint ended with ${String(code)}` });
  return { findings, seen: `types and rules, ${String(files.length)} files` };
}

const findingOf = ({ message, code, filename, labels }: Diagnostic): Finding => {
  const line = labels[0]?.span.line;
  const text = `${message.split('\n')[0] ?? ''} (${code ?? 'parse'})`;
  return { file: relativeToProject(filename), text, ...(line === undefined ? {} : { line }) };
};

/** Findings are mended, not commented away. The linter obeys such a comment before any rule could see it. */
function silenced(file: string): Finding[] {
  const text = readFileSync(path.join(projectRoot, file), 'utf8');
  return [...text.matchAll(/\/[/*]\s*oxlint-/g)].map(({ index }) => ({
    file,
    line: text.slice(0, index).split('\n').length,
    text: 'a comment that silences the linter',
  }));
}

/** A file that no tsconfig of a room takes in would be checked by the linter's own lax defaults. */
function outsideRooms(files: readonly string[]): Finding[] {
  const { references } = JSON.parse(readFileSync(path.join(projectRoot, 'tsconfig.json'), 'utf8')) as {
    references: { path: string }[];
  };
  const taken = new Set(references.flatMap((room) => filesOfRoom(path.join(projectRoot, room.path))));
  return files
    .filter((file) => !taken.has(file))
    .map((file) => ({ file, text: 'no tsconfig of tsconfig.json takes it in' }));
}

function filesOfRoom(folder: string): string[] {
  const { config } = ts.readConfigFile(path.join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file)) as {
    config: unknown;
  };
  return ts.parseJsonConfigFileContent(config, ts.sys, folder).fileNames.map(relativeToProject);
}
