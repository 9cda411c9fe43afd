// SECURITY SEC-07: everything is forbidden that is not listed; there is no 'unsafe-…' word and no address but our own.
const directives: readonly (readonly [name: string, value: string])[] = [
  ['default-src', `'none'`],
  ['script-src', `'self'`],
  ['style-src', `'self' 'nonce-{nonce}'`],
  ['img-src', `'self' blob:`],
  ['font-src', `'self'`],
  ['connect-src', `'self'`],
  ['base-uri', `'none'`],
  ['form-action', `'none'`],
  ['frame-ancestors', `'none'`],
  ['require-trusted-types-for', `'script'`],
  ['trusted-types', 'default'],
];

/**
 * The Content-Security-Policy of one answer. The nonce is new for every load of the page and only styles may use it:
 * Mantine writes its theme into a `<style>` element.
 */
export function contentSecurityPolicy(styleNonce: string): string {
  return directives.map(([name, value]) => `${name} ${value.replace('{nonce}', styleNonce)}`).join('; ');
}
