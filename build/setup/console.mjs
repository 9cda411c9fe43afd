import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** A step that cannot go on; the message says what the person should do. */
export class SetupError extends Error {}

/** @param {string} line */
export function say(line) {
  process.stdout.write(`setup: ${line}\n`);
}

/**
 * Runs a program with its output on the console.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, limitMs?: number, quiet?: boolean }} options
 * @returns {Promise<boolean>} whether it ended with code 0 within the limit
 */
export function run(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: options.quiet === true ? 'ignore' : ['ignore', 'inherit', 'inherit'],
      timeout: options.limitMs ?? 0,
      killSignal: 'SIGKILL',
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}

/**
 * The output of a quick program, or null when it is missing or fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export function outputOf(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return result.status === 0 ? result.stdout : null;
}

/**
 * Runs npm as this process was started, so that it works on every platform and inside an npm script.
 * @param {readonly string[]} args
 * @param {{ cwd: string, quiet?: boolean }} options
 */
export function runNpm(args, options) {
  const npmScript = process.env['npm_execpath'];
  return npmScript?.endsWith('npm-cli.js') === true
    ? run(process.execPath, [npmScript, ...args], options)
    : run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
}

/**
 * The version an installed package says it has.
 * @param {string} root
 * @param {string} name
 */
export function installedVersion(root, name) {
  /** @type {unknown} */
  const manifest = JSON.parse(readFileSync(path.join(root, 'node_modules', name, 'package.json'), 'utf8'));
  return /** @type {{ version: string }} */ (manifest).version;
}
