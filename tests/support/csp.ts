/** A parser of Content Security Policy Level 3 that, unlike a browser, refuses what it does not know. */

const fetchDirectives = [
  'default-src',
  'script-src',
  'style-src',
  'img-src',
  'font-src',
  'connect-src',
  'media-src',
  'object-src',
  'frame-src',
  'child-src',
  'worker-src',
  'manifest-src',
];
const sourceDirectives: ReadonlySet<string> = new Set([
  ...fetchDirectives,
  'base-uri',
  'form-action',
  'frame-ancestors',
]);
const otherValues: ReadonlyMap<string, RegExp> = new Map([
  ['require-trusted-types-for', /^'script'$/],
  ['trusted-types', /^('none'|[\w\-#=/@.%]+( [\w\-#=/@.%]+)*)$/],
]);
const source = /^('none'|'self'|'nonce-[A-Za-z0-9+/_-]{22,}={0,2}'|'sha256-[A-Za-z0-9+/]{43}='|blob:|data:)$/;

/** The directives of a policy; throws at the first thing that a browser would skip in silence. */
export function parsePolicy(policy: string): ReadonlyMap<string, readonly string[]> {
  const directives = new Map<string, readonly string[]>();
  for (const part of policy.split(';')) {
    const [name = '', ...values] = part.trim().split(/\s+/);
    if (directives.has(name)) throw new Error(`${name} stands twice: the second is ignored`);
    checkValues(name, values);
    directives.set(name, values);
  }
  return directives;
}

function checkValues(name: string, values: readonly string[]): void {
  const pattern = otherValues.get(name);
  if (pattern !== undefined) {
    if (!pattern.test(values.join(' '))) throw new Error(`${name} has the value ${values.join(' ')}`);
    return;
  }
  if (!sourceDirectives.has(name)) throw new Error(`no directive is called ${JSON.stringify(name)}`);
  if (values.length === 0) throw new Error(`${name} has no value`);
  for (const value of values) if (!source.test(value)) throw new Error(`${name} has the source ${value}`);
  if (values.length > 1 && values.includes(`'none'`)) throw new Error(`${name}: 'none' beside others is ignored`);
}
