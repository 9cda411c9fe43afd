// SECURITY SEC-23: the service gets these variables and no others; tokens, proxies, NODE_OPTIONS and loader paths stay behind.
const allowed: readonly string[] = ['LANG', 'LC_ALL', 'LC_TIME', 'TZ', 'TMPDIR', 'TEMP', 'TMP', 'SystemRoot'];

/** The part of an environment that the catalogue service may see: language, time zone, and what the system needs to run it. */
export function serviceEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    allowed.flatMap((name) => (environment[name] === undefined ? [] : [[name, environment[name]]])),
  );
}
