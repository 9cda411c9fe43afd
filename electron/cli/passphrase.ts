import { existsSync, readFileSync } from 'node:fs';
import { FailureError } from '#shared/errors/result.ts';
import type { Text, TextParameters } from '#shared/text/text.ts';
import type { Talk } from './talk.ts';

/** Where a secret comes from, when it is not asked for. */
export interface SecretSource {
  readonly file?: string | undefined;
  readonly descriptor?: string | undefined;
}

/**
 * SECURITY SEC-39: a passphrase, a recovery code or an identity comes from a prompt, a file or a descriptor, never from an
 * argument (argv is readable by every process of the machine). One line ending is cut from a file, nothing else.
 */
export function readSecret(
  talk: Talk,
  source: SecretSource,
  question: Text,
  parameters: TextParameters = {},
): Promise<string> {
  if (source.file !== undefined) return Promise.resolve(withoutLineEnd(readText(source.file)));
  if (source.descriptor !== undefined)
    return Promise.resolve(withoutLineEnd(readFileSync(Number(source.descriptor), 'utf8')));
  return talk.askHidden(question, parameters);
}

/** FILE_MISSING: a mistyped name is said in words, before any catalogue is touched. */
export function readText(file: string): string {
  if (!existsSync(file)) throw new FailureError('FILE_MISSING', { file });
  return readFileSync(file, 'utf8');
}

function withoutLineEnd(text: string): string {
  return text.replace(/\r?\n$/, '');
}

/** The options of the person who works, as commander gives them. */
export interface PassphraseOptions {
  readonly passphraseFile?: string;
  readonly passphraseFd?: string;
}

export function ownSecret(options: PassphraseOptions): SecretSource {
  return { file: options.passphraseFile, descriptor: options.passphraseFd };
}

export interface NewPassphraseOptions {
  readonly newPassphraseFile?: string;
  readonly newPassphraseFd?: string;
}

export function newSecret(options: NewPassphraseOptions): SecretSource {
  return { file: options.newPassphraseFile, descriptor: options.newPassphraseFd };
}
