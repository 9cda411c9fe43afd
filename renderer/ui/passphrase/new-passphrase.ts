import { z } from 'zod';
import { passphraseTexts } from '#shared/text/screens/passphrase.ts';
import { shortest } from './strength.ts';

/** The two fields of a form in which somebody chooses a passphrase. The service has the last word on its length. */
export const newPassphrase = {
  passphrase: z.string().refine((text) => Array.from(text).length >= shortest, { error: 'passphrase-short' }),
  again: z.string(),
};

/** For `refine` on the whole form: said beside the second field, whatever else is still wrong. */
export const sameTwice = (form: { readonly passphrase: string; readonly again: string }) =>
  form.passphrase === form.again;
export const notTheSame = { error: 'passphrase-different', path: ['again'], when: () => true };

export const passphraseMessages = {
  'passphrase-short': passphraseTexts.tooShort,
  'passphrase-different': passphraseTexts.different,
  PASSPHRASE_TOO_SHORT: passphraseTexts.tooShort,
};
