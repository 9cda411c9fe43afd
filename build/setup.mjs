/**
 * Makes a fresh clone ready. Plain Node without packages, because it runs before there are any; safe to run again: what
 * is in place is only looked at. `npm run setup -- --for build|start|demo|test`.
 */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { SetupError, run, say } from './setup/console.mjs';
import { ensureElectron } from './setup/electron-runtime.mjs';
import { ensureModules, ensureProjectNode, projectNode } from './setup/modules.mjs';
import { ensureSystemPackages } from './setup/system-packages.mjs';

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const purposes = ['build', 'start', 'demo', 'test'];
const oldestNode = 20;

function wantedPurpose() {
  const [flag, purpose, ...rest] = process.argv.slice(2);
  if (flag !== '--for' || purpose === undefined || !purposes.includes(purpose) || rest.length > 0) {
    throw new SetupError(`usage: npm run setup -- --for ${purposes.join('|')}`);
  }
  return purpose;
}

/** @param {string} purpose */
function systemNeeds(purpose) {
  const hasDisplay = (process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? '') !== '';
  /** @type {import('./setup/system-packages.mjs').Need[]} */
  const needs = ['window'];
  if (purpose === 'test' || !hasDisplay) needs.push('display');
  if (purpose !== 'start') needs.push('judges');
  return needs;
}

async function main() {
  const purpose = wantedPurpose();
  if (Number.parseInt(process.versions.node, 10) < oldestNode) {
    throw new SetupError(`Node ${oldestNode} or newer is needed; this is ${process.versions.node}.`);
  }
  await ensureModules(root);
  await ensureProjectNode(root);
  if (purpose === 'build') return;
  await ensureSystemPackages(systemNeeds(purpose));
  await ensureElectron(root);
  // Not left to the npm script: its shell may still hold the path of the machine's Node.
  if (!(await run(projectNode(root), ['build/compile/build.ts'], { cwd: root })))
    throw new SetupError('the build failed.');
}

try {
  await main();
} catch (error) {
  if (!(error instanceof SetupError)) throw error;
  say(error.message);
  process.exitCode = 1;
}
