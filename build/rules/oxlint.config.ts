import path from 'node:path';
import { defineConfig } from 'oxlint';
import { houseOverrides } from './house-rules.ts';
import { reactRules, strictRules } from './strict-rules.ts';

const root = path.dirname(path.dirname(import.meta.dirname));

const functionLength = (max: number) => ['error', { max, skipBlankLines: true, skipComments: true }] as const;

/**
 * The compiler's own errors, what the linter sees by types and without them, and the rules of the house, from one program
 * that reads every file once: `typescript-eslint` needed eight times the processor's time for the same findings.
 */
export default defineConfig({
  plugins: ['eslint', 'typescript', 'react'],
  jsPlugins: ['./house-plugin.ts'],
  categories: { correctness: 'off' },
  options: { typeAware: true, typeCheck: true, respectEslintDisableDirectives: false },
  rules: {
    ...Object.fromEntries(strictRules.map((name) => [`typescript/${name}`, 'error'])),
    'typescript/ban-ts-comment': ['error', { 'ts-expect-error': true }],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    'typescript/restrict-plus-operands': [
      'error',
      { allowAny: false, allowBoolean: false, allowNullish: false, allowNumberAndString: false, allowRegExp: false },
    ],
    'typescript/restrict-template-expressions': ['error', { allowNumber: true }],
    'typescript/return-await': ['error', 'error-handling-correctness-only'],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'no-var': 'error',
    'prefer-const': 'error',
    'prefer-rest-params': 'error',
    'prefer-spread': 'error',
    eqeqeq: 'error',
    'no-console': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'start' }],
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': [...functionLength(80)],
  },
  overrides: [
    {
      files: [`${root}/renderer/**`],
      rules: Object.fromEntries(reactRules.map((name) => [`react/${name}`, 'error'])),
    },
    // Components are one function with their markup inside.
    { files: [`${root}/renderer/**/*.tsx`], rules: { 'max-lines-per-function': [...functionLength(120)] } },
    { files: [`${root}/build/**`], rules: { 'no-console': 'off' } },
    { files: [`${root}/tests/**`], rules: { 'no-console': 'off', 'max-lines-per-function': 'off' } },
    ...houseOverrides(root),
  ],
});
