import { expect, test } from 'vitest';
import { tidy } from '#renderer/features/audit/checkpoint-text.ts';

const note = 'rantai-bukti/ct_1/st_1\n12\nq7a=\n\n— rantai-bukti/ct_1/st_1 AbC=\n';

test.each([
  ['as it is', note],
  ['without its last line feed', note.trimEnd()],
  ['with the line ends of Windows', note.replaceAll('\n', '\r\n')],
  ['with spaces around and behind', `\n  ${note.replaceAll('\n', '  \n')}  \n\n`],
])('a checkpoint %s is one signed note', (_name, typed) => {
  expect(tidy(typed)).toBe(note);
});

test('the empty line before the signature is kept: without it there is none', () => {
  expect(tidy('a\n\nb')).toBe('a\n\nb\n');
});
