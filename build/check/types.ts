import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron.ts';
import { relativeToProject, type CheckResult, type Finding } from './finding.ts';
import { runProgram } from './program.ts';

const compiler = 'node_modules/typescript/bin/tsc';

function rooms(): string[] {
  const text = readFileSync(path.join(projectRoot, 'tsconfig.json'), 'utf8');
  const { references } = JSON.parse(text) as { references: { path: string }[] };
  return references.map((reference) => relativeToProject(reference.path));
}

function findingsIn(room: string, output: string): Finding[] {
  const findings: Finding[] = [];
  for (const line of output.split('\n')) {
    const match = /^(.+?)\((\d+),\d+\): (error .+)$/.exec(line);
    if (match !== null)
      findings.push({ file: relativeToProject(match[1] ?? ''), line: Number(match[2]), text: match[3] ?? '' });
    else if (line.startsWith('error ')) findings.push({ file: `${room}/tsconfig.json`, text: line });
  }
  return findings;
}

async function checkRoom(room: string): Promise<{ readonly findings: Finding[]; readonly files: number }> {
  const { code, stdout } = await runProgram(compiler, [
    '-p',
    room,
    '--pretty',
    'false',
    '--listFiles',
    '--incremental',
    '--tsBuildInfoFile',
    path.join('.cache', 'types', `${room.replaceAll('/', '-')}.tsbuildinfo`),
  ]);
  const findings = findingsIn(room, stdout);
  if (code !== 0 && findings.length === 0)
    findings.push({ file: `${room}/tsconfig.json`, text: `tsc ended with ${String(code)}` });
  const own = stdout.split('\n').filter((line) => line.startsWith(`${path.join(projectRoot, room)}${path.sep}`));
  return { findings, files: own.length };
}

/** Every room by its own tsconfig: what a file may use (Node, page, nothing) is a setting of the compiler. */
export async function checkTypes(): Promise<CheckResult> {
  const waiting = rooms();
  const count = waiting.length;
  const findings: Finding[] = [];
  let files = 0;
  const worker = async () => {
    for (let room = waiting.shift(); room !== undefined; room = waiting.shift()) {
      const result = await checkRoom(room);
      files += result.files;
      findings.push(...result.findings);
      if (result.files === 0) findings.push({ file: `${room}/tsconfig.json`, text: 'no source file in this room' });
    }
  };
  await Promise.all([worker(), worker()]);
  const unique = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return { findings: [...unique.values()], seen: `${String(count)} rooms, ${String(files)} files` };
}
