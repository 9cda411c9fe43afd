import { expect, test } from 'vitest';
import { contentSecurityPolicy } from '#electron/main/security/csp.ts';
import { newNonce } from '#electron/main/effects.ts';
import { parsePolicy } from '../../../support/csp.ts';

test('SEC-07 the policy is exactly this, as a strict parser reads it', () => {
  const nonce = newNonce();
  expect(Object.fromEntries(parsePolicy(contentSecurityPolicy(nonce)))).toEqual({
    'default-src': [`'none'`],
    'script-src': [`'self'`],
    'style-src': [`'self'`, `'nonce-${nonce}'`],
    'img-src': [`'self'`, 'blob:'],
    'font-src': [`'self'`],
    'connect-src': [`'self'`],
    'base-uri': [`'none'`],
    'form-action': [`'none'`],
    'frame-ancestors': [`'none'`],
    'require-trusted-types-for': [`'script'`],
    'trusted-types': ['default'],
  });
});

test('SEC-07 the policy has no unsafe word, no wildcard and no address', () => {
  expect(contentSecurityPolicy(newNonce())).not.toMatch(/unsafe|\*|https?:|data:|ws:|strict-dynamic/);
});

test('SEC-07 a nonce is never used twice and is hard to guess', () => {
  const nonces = Array.from({ length: 200 }, newNonce);
  expect(new Set(nonces).size).toBe(200);
  for (const nonce of nonces) expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
});

test.each([
  [`object-src: 'none'`, 'the colon that a well-known application shipped'],
  [`script-scr 'self'`, 'a misspelt name'],
  [`script-src self`, 'a keyword without quotes'],
  [`script-src 'slef'`, 'a misspelt keyword'],
  [`script-src 'self'; script-src 'none'`, 'a directive twice'],
  [`script-src 'none' 'self'`, 'none beside others'],
  [`script-src 'unsafe-inline'`, 'an unsafe word'],
  [`script-src https://x.example`, 'an address'],
  [`script-src 'nonce-short'`, 'a short nonce'],
  [`default-src`, 'no value'],
  [`require-trusted-types-for script`, 'no quotes'],
  [`default-src 'none';`, 'an empty directive'],
])('SEC-07 the parser of these tests is no sleeper: it refuses %j (%s)', (policy) => {
  expect(() => parsePolicy(policy)).toThrow();
});
