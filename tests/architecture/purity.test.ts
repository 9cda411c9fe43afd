import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = path.dirname(path.dirname(import.meta.dirname));

/** Compiles one file as if it lay in shared/, and gives the text of what the compiler refuses. */
function refusedInShared(file: string): string[] {
  const config = path.join(root, 'shared', 'tsconfig.json');
  const parsed = ts.parseJsonConfigFileContent(
    ts.readConfigFile(config, (name) => ts.sys.readFile(name)).config,
    ts.sys,
    path.dirname(config),
  );
  const program = ts.createProgram([file, path.join(root, 'shared', 'globals.d.ts')], parsed.options);
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const start = diagnostic.start ?? 0;
    return diagnostic.file?.text.slice(start, start + (diagnostic.length ?? 0)) ?? '';
  });
}

test('shared/ cannot name anything of Node or of a page: the compiler refuses each', () => {
  const refused = refusedInShared(path.join(import.meta.dirname, 'canaries', 'shared', 'errors', 'impure.ts'));
  expect(refused).toEqual([
    'process',
    'Buffer',
    'window',
    'document',
    'console',
    'setTimeout',
    'fetch',
    'require',
    'localStorage',
  ]);
});
