import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

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
    extends: [js.configs.recommended, ts.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-restricted-syntax': ['error', ...SPLICED_QUERY],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // A switch without `default` over a tagged union is how a new step fails to compile until it is handled.
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // Methods that implement a port return promises whether they need to wait or not.
      '@typescript-eslint/require-await': 'off',
      // neo4j-driver declares its settings as classes and takes plain objects for them.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // `'Entity' | string` tells the reader more than `string`.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      // JSON, parsed once at the edge, is narrowed by a type argument or a cast with its reason beside it.
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
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
  {
    // Tests read answers whose shape the test itself has just asked for.
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);

function readonly(names) {
  return Object.fromEntries(names.map((name) => [name, 'readonly']));
}
