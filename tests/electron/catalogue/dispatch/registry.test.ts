import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { registered } from '#electron/catalogue/features/handlers.ts';
import { methodNames, methods } from '#shared/contract/contract.ts';

const served = methodNames.filter((name) => methods.get(name)?.host === 'service');

it('every method of the contract that the service hosts has exactly one handler', () => {
  expect(registered.map(({ method }) => method).sort()).toEqual([...served].sort());
});

it('a query cannot write: only commands are given a way to commit', () => {
  for (const { method, access } of registered) {
    const kind = methods.get(method)?.kind;
    if (access === 'read') expect(kind, method).toBe('query');
    if (access === 'write') expect(kind, method).toBe('command');
    if (access === 'second') expect(kind, method).toBe('query');
  }
});

it('the methods of the second signature are answered while a command waits for it: they are in no lane', () => {
  const methodsOfSecond = registered.filter(({ access }) => access === 'second').map(({ method }) => method);
  expect(methodsOfSecond.sort()).toEqual(['second.decline', 'second.list', 'second.sign']);
});

it('only verifying what was handed over and restoring a backup work without any session', () => {
  const free = registered.filter(({ access }) => access === 'free').map(({ method }) => method);
  expect(free.sort()).toEqual(['backup.restore', 'bundle.verify', 'proof.verify']);
  expect(
    registered.filter(({ access }) => access === 'session').every(({ method }) => method.startsWith('catalogue.')),
  ).toBe(true);
});

it('handlers are called from one place, behind the schema', () => {
  // `run` of a handler trusts its input: whoever calls it must have parsed. Only perform.ts does.
  const source = readFileSync('electron/catalogue/dispatch/perform.ts', 'utf8');
  expect(source.match(/handler\.run\(/g)).toHaveLength(5);
  expect(readFileSync('electron/catalogue/dispatch/dispatch.ts', 'utf8')).toContain(
    'parseInput(contract.input, input)',
  );
});
