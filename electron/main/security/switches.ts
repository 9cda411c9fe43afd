/**
 * What may stand on the command line of a packaged application: how it looks on this screen, nothing of what it may do.
 * A list of what is allowed, because Chromium has some 1,500 switches and every release brings new ones.
 */
const harmless: readonly string[] = [
  'lang',
  'force-device-scale-factor',
  'disable-gpu',
  'ozone-platform',
  'ozone-platform-hint',
  // Desktop files and window managers.
  'class',
];

/** The exit code that tells a refusal from a crash. */
export const refusedExitCode = 3;

/**
 * SECURITY SEC-21: the first switch that a packaged application refuses, or null. Others let somebody else's program read
 * the page or run code in it, take the sandbox away, or write what is shown into a file; fuses do not cover them: a fused
 * build still obeys `--remote-debugging-port`. Chromium accepts `-` and `--`, on Windows `/`, and any letter case there;
 * Node accepts `_` for `-`. Everything after a bare `--` is no switch, but is looked at all the same. `asRoot`: Chromium
 * does not start as root unless its sandbox is switched off, so nothing is gained by refusing that.
 */
export function refusedSwitch(argv: readonly string[], asRoot: boolean): string | null {
  for (const argument of argv) {
    const match = /^(?:--?|\/(?=[^/.]*$))([^=-][^=]*)/.exec(argument.split('=')[0] ?? '');
    const name = match?.[1]?.toLowerCase().replaceAll('_', '-');
    if (name === undefined || harmless.includes(name) || (asRoot && name === 'no-sandbox')) continue;
    return name;
  }
  return null;
}
