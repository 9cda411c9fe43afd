import { SetupError, outputOf, run, say } from './console.mjs';

/**
 * Debian packages by what needs them. Where a name changed between releases, the alternatives stand together.
 * @type {Record<'runtime' | 'window' | 'display' | 'judges', readonly (readonly string[])[]>}
 */
const needs = {
  runtime: [['unzip']],
  window: [
    ['libgtk-3-0', 'libgtk-3-0t64'],
    ['libnss3'],
    ['libgbm1'],
    ['libasound2', 'libasound2t64'],
    ['libxss1'],
    ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  ],
  display: [['xvfb'], ['xauth']],
  // Independent programs that must agree with ours about bundles, hashes, lists and labels; and the browser of a recipient.
  judges: [
    ['chromium'],
    ['minisign'],
    ['age'],
    ['hashdeep'],
    ['ewf-tools'],
    ['sleuthkit'],
    ['e2fsprogs'],
    ['libreoffice-calc'],
    ['zbar-tools'],
    ['unzip'],
  ],
};

/** @typedef {keyof typeof needs} Need */

/** @param {readonly Need[]} wanted */
function missingPackages(wanted) {
  const listing = outputOf('dpkg-query', ['-W', '-f', '${Package} ${db:Status-Status}\n']);
  if (listing === null) return null;
  const installed = new Set();
  for (const line of listing.split('\n')) {
    const [name, status] = line.split(' ');
    if (status === 'installed') installed.add(name);
  }
  const missing = wanted.flatMap((need) => needs[need]).filter((names) => !names.some((name) => installed.has(name)));
  return [...new Map(missing.map((names) => [names[0], names])).values()];
}

/**
 * The name this release uses: one with a version to install, not only a virtual one.
 * @param {readonly string[]} names
 */
function installableName(names) {
  const hasCandidate = (/** @type {string} */ name) => {
    const policy = outputOf('apt-cache', ['policy', name]);
    return policy !== null && /Candidate: (?!\(none\))/.test(policy);
  };
  return names.find(hasCandidate) ?? names[0] ?? '';
}

/** @param {readonly (readonly string[])[]} missing */
const installArguments = (missing) => ['install', '-y', '--no-install-recommends', ...missing.map(installableName)];

/** @param {readonly Need[]} wanted */
export async function ensureSystemPackages(wanted) {
  if (process.platform !== 'linux') return;
  const missing = missingPackages(wanted);
  if (missing === null) {
    say(
      `system packages: not a Debian system, so not checked; needed are ${wanted.flatMap((need) => needs[need].map((names) => names[0])).join(' ')}.`,
    );
    return;
  }
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    throw new SetupError(
      `system packages are missing. Install them with\n  sudo apt-get update && sudo apt-get ${installArguments(missing).join(' ')}\nand run the same command again.`,
    );
  }
  const options = { cwd: '/', env: { DEBIAN_FRONTEND: 'noninteractive' }, quiet: true };
  say(`system packages: installing ${missing.map((names) => names[0]).join(' ')} ...`);
  if (!(await run('apt-get', installArguments(missing), options))) {
    await run('apt-get', ['update'], options);
    await run('apt-get', installArguments(missing), { ...options, quiet: false });
  }
  const stillMissing = missingPackages(wanted);
  if (stillMissing === null || stillMissing.length > 0) {
    throw new SetupError(
      `apt-get could not install the packages. Try: apt-get update && apt-get ${installArguments(missing).join(' ')}`,
    );
  }
  say('system packages: installed.');
}
