import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../electron.ts';
import type { CheckResult, Finding } from './finding.ts';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Licences whose text allows us to ship the package inside an Apache-2.0 product. */
const licences = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'ISC',
  'MIT',
  'MIT-0',
  'MIT/X11',
  'Unlicense',
  '(MIT OR GPL-3.0-or-later)',
  '(MIT AND Zlib)',
]);

/** Looked at by a person. Each entry is a debt: it goes when the package that needs it does. */
const reviewed: ReadonlyMap<string, string> = new Map([
  [
    'buffers@0.1.1',
    'states no licence; only the reader of streams of exceljs reaches it, by unzipper, and nothing of ours calls that: workbook-check.ts reads our own workbook back with the other reader',
  ],
]);

/** The address every clone may use; a mirror of somebody's own in the lock file would break all others. */
const registry = 'https://registry.npmjs.org/';

const readJson = (file: string) =>
  JSON.parse(readFileSync(path.join(projectRoot, file), 'utf8')) as Record<string, unknown>;

function inexactVersions(): Finding[] {
  const manifest = readJson('package.json');
  const wanted = {
    ...(manifest['dependencies'] as Record<string, string>),
    ...(manifest['devDependencies'] as Record<string, string>),
  };
  return Object.entries(wanted)
    .filter(([, version]) => !/^(npm:[\w@/-]+@)?\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => ({ file: 'package.json', text: `${name} is not pinned to one version: ${version}` }));
}

function lockFindings(place: string, entry: LockedPackage): Finding[] {
  const name = place.replace(/^.*node_modules\//, '');
  const texts: string[] = [];
  if (entry.integrity === undefined) texts.push('has no integrity digest');
  if (entry.resolved !== undefined && !entry.resolved.startsWith(registry)) texts.push(`comes from ${entry.resolved}`);
  if (entry.dev !== true && !licences.has(entry.license ?? '') && !reviewed.has(`${name}@${entry.version ?? ''}`))
    texts.push(`has the licence ${entry.license ?? 'unknown'}, which is not on the list`);
  return texts.map((text) => ({ file: 'package-lock.json', text: `${name} ${text}` }));
}

export function checkPackages(): Promise<CheckResult> {
  const locked = Object.entries(readJson('package-lock.json')['packages'] as Record<string, LockedPackage>).filter(
    ([name]) => name !== '',
  );
  const findings = [...inexactVersions(), ...locked.flatMap(([name, entry]) => lockFindings(name, entry))];
  return Promise.resolve({ findings, seen: `${String(locked.length)} locked packages` });
}
