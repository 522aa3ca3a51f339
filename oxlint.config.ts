import { defineConfig, type OxlintOverride } from 'oxlint';
import { roomRules } from './rooms.ts';

const ONLY_SAFE = 'HTML reaches our DOM through toSafeHtml alone.';
const ONLY_LISTED =
  'Only the files that oxlint.config.ts lists parse HTML: what they make never reaches our DOM as it is.';

/** What reads pages knows no browser, only a document. */
const PURE: OxlintOverride = {
  files: ['utils/page/**'],
  rules: {
    'no-restricted-globals': [
      'error',
      'browser',
      'chrome',
      { name: 'DOMParser', message: ONLY_LISTED },
    ],
  },
};

export default defineConfig({
  plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'jsx-a11y'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  ignorePatterns: [
    'tests/blog/**',
    'tests/corpus/**',
    'tests/look-alikes/**',
    'tests/pages/**',
    'tests/routers/**',
    '.output/**',
    '.wxt/**',
    'coverage/**',
    '**/*.tmp.ts',
  ],
  rules: {
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'import/no-unassigned-import': [
      'error',
      {
        allow: ['**/*.css'],
      },
    ],
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': [
      'error',
      {
        checksVoidReturn: false,
      },
    ],
    'typescript/consistent-type-imports': 'error',
    'typescript/no-unsafe-type-assertion': 'off',
    'no-await-in-loop': 'off',
    'promise/always-return': 'off',
    'no-shadow': 'off',
    'max-lines': [
      'error',
      {
        max: 400,
        skipBlankLines: true,
        skipComments: true,
      },
    ],
    'max-depth': ['error', 3],
    complexity: ['error', 16],
    'no-console': 'error',
    'react/react-in-jsx-scope': 'off',
    'jsx-a11y/anchor-is-valid': 'off',
    'jsx-a11y/no-static-element-interactions': 'off',
    'import/no-named-as-default-member': 'off',
    'jsx-a11y/click-events-have-key-events': 'error',
    'no-restricted-properties': [
      'error',
      {
        property: 'innerHTML',
        message: ONLY_SAFE,
      },
      {
        property: 'outerHTML',
        message: ONLY_SAFE,
      },
      {
        property: 'insertAdjacentHTML',
        message: ONLY_SAFE,
      },
      {
        property: 'createContextualFragment',
        message: ONLY_SAFE,
      },
      {
        property: 'setHTMLUnsafe',
        message: ONLY_SAFE,
      },
      {
        property: 'parseHTMLUnsafe',
        message: ONLY_SAFE,
      },
      {
        object: 'document',
        property: 'write',
        message: ONLY_SAFE,
      },
      {
        object: 'document',
        property: 'writeln',
        message: ONLY_SAFE,
      },
    ],
    'no-restricted-globals': [
      'error',
      {
        name: 'DOMParser',
        message: ONLY_LISTED,
      },
    ],
  },
  overrides: [
    PURE,
    ...roomRules(),
    {
      files: ['**/*.tsx'],
      plugins: ['typescript', 'import', 'unicorn', 'oxc', 'promise', 'jsx-a11y', 'react'],
      rules: {
        'react/no-danger': 'error',
      },
    },
    {
      files: [
        'utils/page/dom/parse-html.ts',
        'utils/page/content/readability-content.ts',
        'utils/page/content/media/svg-pictures.ts',
        'utils/page/posts/parse-feed.ts',
      ],
      rules: {
        'no-restricted-globals': ['error', 'browser', 'chrome'],
      },
    },
    {
      files: ['utils/page/content/split-content.ts'],
      rules: {
        'no-restricted-properties': 'off',
      },
    },
    {
      files: ['entrypoints/**'],
      rules: {
        'import/no-default-export': 'off',
      },
    },
    {
      files: ['*.config.ts', 'scripts/**', 'tests/**', '**/*.test.ts', '**/*.test.tsx'],
      rules: {
        'import/no-default-export': 'off',
        'no-console': 'off',
        'unicorn/consistent-function-scoping': 'off',
        'max-depth': 'off',
        'no-restricted-properties': 'off',
        'no-restricted-globals': 'off',
        'no-restricted-imports': 'off',
      },
    },
  ],
});
