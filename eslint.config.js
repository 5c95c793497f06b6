import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const storageMessage =
  "The site promises to store nothing but the reader's own choice of theme and a draft they asked to keep: put such a case in a file of its own and disable this rule there, saying why.";
const storageGlobals = ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore'];

export default defineConfig([
  globalIgnores(['dist/', '.astro/', 'node_modules/', 'data/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{js,mjs,ts}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  astro.configs.recommended,
  {
    files: ['**/*.{js,mjs,ts,astro}'],
    rules: {
      eqeqeq: ['error', 'always'],
      'no-restricted-globals': ['error', ...storageGlobals.map((name) => ({ name, message: storageMessage }))],
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].flatMap((object) =>
          storageGlobals.map((property) => ({ object, property, message: storageMessage })),
        ),
        { object: 'document', property: 'cookie', message: 'The site promises to set no cookie.' },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs,ts}'],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A named export keeps one name everywhere, so a search finds every use.
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true, named: true, defaultFrom: true } }],
    },
  },
  { files: ['**/*.config.{js,mjs,ts}'], rules: { 'no-restricted-exports': 'off' } },
  { files: ['src/**'], ignores: ['src/cli/**'], rules: { 'no-console': 'error' } },
  {
    files: ['test/**'],
    rules: {
      // In a test a missing value is a failed test, with a line number: nothing is gained by a guard.
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  // Last, to win over the rules above: type checking of components is the task of `astro check`; the linter's parser has no types for them.
  { files: ['**/*.astro', '**/*.astro/*.{js,mjs,ts}'], extends: [tseslint.configs.disableTypeChecked] },
]);
