import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { FailureError } from '#shared/errors/result.ts';

export interface PassphraseSource {
  readonly passphraseFile?: string;
  readonly passphraseFd?: string;
}

/**
 * SECURITY SEC-39: a passphrase comes from a prompt, a file or a descriptor, never from an argument (argv is readable
 * by every process of the machine). One line ending is cut from a file, nothing else.
 */
export async function readPassphrase(source: PassphraseSource, question: string): Promise<string> {
  if (source.passphraseFile !== undefined) return withoutLineEnd(readText(source.passphraseFile));
  if (source.passphraseFd !== undefined) return withoutLineEnd(readFileSync(Number(source.passphraseFd), 'utf8'));
  return askHidden(question);
}

/** FILE_MISSING: a mistyped name is said in words, before any catalogue is touched. */
function readText(file: string): string {
  if (!existsSync(file)) throw new FailureError('FILE_MISSING', { file });
  return readFileSync(file, 'utf8');
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

async function askHidden(question: string): Promise<string> {
  process.stderr.write(question);
  const silent = new Writable({
    write(_chunk, _encoding, done) {
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    return await new Promise<string>((resolve) => {
      lines.once('line', resolve);
      lines.once('close', () => {
        resolve('');
      });
    });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
