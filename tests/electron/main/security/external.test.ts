import { expect, test } from 'vitest';
import { externalAddress } from '#electron/main/security/external-pages.ts';
import { contract } from '#shared/contract/contract.ts';

const pages = contract['window.open-help'].input.shape.page.options;

test('SEC-15 exactly the pages of the contract have an address, and each is plain https', () => {
  expect([...pages].sort()).toEqual(['licence', 'manual']);
  for (const page of pages) {
    const url = new URL(externalAddress(page) ?? '');
    expect([url.protocol, url.username, url.password, url.port, url.search, url.hash]).toEqual([
      'https:',
      '',
      '',
      '',
      '',
      '',
    ]);
  }
});

test.each([
  '',
  'Licence',
  'LICENCE',
  ' licence',
  'licence ',
  'licence\u0000',
  'https://www.apache.org/licenses/LICENSE-2.0',
  'https://user:pass@example.com/',
  'ms-settings:',
  'ms-msdt:/id',
  'search-ms:query=x',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'smb://x/y',
  '__proto__',
  'constructor',
  'toString',
])('SEC-15 %j is no page', (id) => {
  expect(externalAddress(id)).toBeNull();
  expect(contract['window.open-help'].input.safeParse({ page: id }).success).toBe(false);
});

test('SEC-15 the page cannot send an address beside the id', () => {
  expect(contract['window.open-help'].input.safeParse({ page: 'licence', url: 'https://x' }).success).toBe(false);
});
