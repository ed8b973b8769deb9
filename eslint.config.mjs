import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

/** What can only be seen with their types is in .oxlintrc.json. */
const TYPESCRIPT = ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts'];

/** Text spliced into a query is how injections start: values are bound, names come from the ontology by `compile`. */
const SPLICED_QUERY = ['callee.name', 'callee.property.name'].flatMap((callee) =>
  ['TemplateLiteral[expressions.length>0]', 'BinaryExpression[operator="+"]'].map((text) => ({
    selector: `CallExpression[${callee}=/^(run|executeQuery)$/] > ${text}.arguments`,
    message: 'Bind values as parameters; never splice them into the text of a query.',
  })),
);

const NODE_GLOBALS = [
  ...['process', 'console', 'Buffer', 'URL', 'URLSearchParams', 'fetch', 'performance', 'structuredClone'],
  ...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'AbortController', 'AbortSignal'],
  ...['TextEncoder', 'TextDecoder'],
];
const BROWSER_GLOBALS = ['window', 'document', 'navigator', 'location', 'history', 'localStorage', 'HTMLElement'];
const COMMONJS_GLOBALS = ['require', 'module', '__filename', '__dirname'];

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', '.spacegov/', 'neo4j/.server/', '**/*.min.js']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{js,mjs,cjs,jsx}'],
    extends: [js.configs.recommended],
    languageOptions: { globals: readonly(NODE_GLOBALS), parserOptions: { ecmaFeatures: { jsx: true } } },
    rules: { eqeqeq: 'error', 'no-restricted-syntax': ['error', ...SPLICED_QUERY] },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs', globals: readonly(COMMONJS_GLOBALS) } },
  { files: ['web/**'], languageOptions: { globals: readonly(BROWSER_GLOBALS) } },
  { files: ['web/**/*.{ts,tsx}'], extends: [ts.configs.strict] },
  {
    files: TYPESCRIPT,
    extends: [js.configs.recommended, ts.configs.strict],
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...SPLICED_QUERY],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only main.ts reads settings; take them as an argument.' },
      ],
    },
  },
  { files: ['src/cli/**', 'src/main.ts'], rules: { 'no-console': 'off' } },
  { files: ['src/main.ts'], rules: { 'no-restricted-properties': 'off' } },
  { files: ['tests/**/*.ts', 'bench/**/*.ts'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
);

function readonly(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
