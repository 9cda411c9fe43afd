import { expect, test } from 'vitest';
import {
  exportDefaults,
  exportInput,
  exportSchema,
  type ExportChoice,
} from '#renderer/features/handover/export-form.ts';
import { contract } from '#shared/contract/contract.ts';

const age = `age1${'q'.repeat(58)}`;
const inputOf = (change: Partial<ExportChoice>) =>
  exportInput('cs_1', `ft_${'0'.repeat(32)}`, {
    ...exportDefaults,
    stage: 'tahap-2',
    recipient: 'Kejaksaan',
    ...change,
  });

test.each<[string, Partial<ExportChoice>, boolean]>([
  ['a bundle without identities comes with a .zip', {}, true],
  ['unless the person does not want it', { zip: false }, false],
  ['identities bring no plain .zip, whatever was chosen for other bundles', { disclose: ['pr_1'], zip: true }, false],
  ['nor does encrypting them', { disclose: ['pr_1'], encryptTo: [age] }, false],
  ['only who asks for just that gets it', { disclose: ['pr_1'], zipDisclosing: true, zip: false }, true],
  ['and asking for it is forgotten when nobody is disclosed', { zipDisclosing: true, zip: false }, false],
  ['encrypting alone leaves nothing unencrypted beside it', { zip: false, encryptTo: [age] }, false],
])('%s', (_, change, zip) => {
  expect(inputOf(change).zip).toBe(zip);
});

test('what is sent is what the service takes, and nothing of the form is left in it', () => {
  const input = inputOf({ disclose: ['pr_1'], encryptTo: [age] });
  expect(contract['handover.export'].input.safeParse(input).success).toBe(true);
  expect(contract['handover.export'].input.safeParse({ ...input, zipDisclosing: false }).success).toBe(false);
});

test.each([
  ['recipient', { recipient: '' }],
  ['encryptTo', { encryptTo: ['age1short'] }],
] as const)('%s is asked for as the service wants it', (path, change) => {
  const parsed = exportSchema.safeParse({ ...exportDefaults, stage: 'tahap-2', recipient: 'Kejaksaan', ...change });
  expect(parsed.error?.issues.map((issue) => issue.path[0])).toContain(path);
});
