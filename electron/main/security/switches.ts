/**
 * SECURITY SEC-21: each of these lets somebody else's program read the page or run code in it. Fuses do not cover them:
 * a fused build still obeys `--remote-debugging-port`.
 */
const dangerous: readonly string[] = [
  'remote-debugging-port',
  'remote-debugging-pipe',
  'remote-debugging-address',
  'remote-allow-origins',
  'inspect',
  'inspect-brk',
  'inspect-wait',
  'inspect-port',
  'inspect-publish-uid',
  'debug',
  'debug-brk',
  'debug-port',
  'js-flags',
  'load-extension',
  'user-data-dir',
  'disable-web-security',
  'allow-running-insecure-content',
  'unsafely-treat-insecure-origin-as-secure',
  'host-resolver-rules',
  'proxy-server',
  'renderer-cmd-prefix',
  'utility-cmd-prefix',
  'gpu-launcher',
  'log-net-log',
  'enable-blink-features',
];

/** The exit code that tells a refusal from a crash. */
export const refusedExitCode = 3;

/**
 * The first switch that a packaged application refuses, or null. Chromium accepts `-` and `--`, on Windows `/`, and any
 * letter case there; Node accepts `_` for `-`. Everything after a bare `--` is no switch, but is looked at all the same.
 */
export function refusedSwitch(argv: readonly string[]): string | null {
  for (const argument of argv) {
    const match = /^(?:--?|\/)([^=]+)/.exec(argument);
    const name = match?.[1]?.toLowerCase().replaceAll('_', '-');
    if (name !== undefined && dangerous.includes(name)) return name;
  }
  return null;
}
