import js from '@eslint/js';
import globals from 'globals';
import tseslint from 'typescript-eslint';

const environment = {
  object: 'process',
  property: 'env',
  message: "config alone knows the environment's names; main.ts hands the environment to it.",
};
const clock = { object: 'Date', property: 'now', message: 'A Clock is passed in.' };
const chance = { object: 'Math', property: 'random', message: 'Chance is passed in.' };

export default tseslint.config(
  { ignores: ['**/dist/', '**/node_modules/', 'coverage/', '.gmbot/', 'packages/core/src/store/generated/'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.check.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: 'TSEnumDeclaration', message: 'Unions instead of enums.' },
      ],
    },
  },
  {
    files: ['apps/*/src/**/*.ts', 'packages/core/src/**/*.ts'],
    ignores: ['**/main.ts', '**/*-main.ts'],
    rules: { 'no-restricted-properties': ['error', environment] },
  },
  {
    files: ['packages/core/src/{domain,gate}/**/*.ts'],
    rules: { 'no-restricted-properties': ['error', environment, clock, chance] },
  },
  { files: ['*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.mjs', '**/*.js'], languageOptions: { globals: globals.node } },
  { files: ['packages/sandbox/page/**/*.js'], languageOptions: { globals: globals.browser } },
);
