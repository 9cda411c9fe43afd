import path from 'node:path';
import { projectRoot } from '../electron.ts';
import { roomOf } from '../rules/rooms.ts';

/** One thing to mend. */
export interface Finding {
  /** From the project's root, with slashes; empty when it is about the whole project. */
  readonly file: string;
  readonly line?: number;
  readonly text: string;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  /** What was looked at, so that a check that looked at nothing is seen. */
  readonly seen: string;
}

export interface Check {
  readonly name: string;
  readonly run: () => Promise<CheckResult>;
}

export function relativeToProject(file: string): string {
  return path.relative(projectRoot, path.resolve(projectRoot, file)).split(path.sep).join('/');
}

const roomName = (finding: Finding) => roomOf(finding.file)?.place ?? 'project';

/** Findings under the room whose people can mend them. */
export function printByRoom(findings: readonly Finding[]): void {
  const rooms = Map.groupBy(findings, roomName);
  for (const [room, list] of [...rooms].sort(([a], [b]) => a.localeCompare(b))) {
    console.log(`  ${room} (${String(list.length)})`);
    for (const { file, line, text } of list)
      console.log(`    ${file}${line === undefined ? '' : `:${String(line)}`} ${text}`);
  }
}
