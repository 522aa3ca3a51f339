import { defineConfig } from 'wxt';
import type { Plugin } from 'vite';
import { Licences } from './scripts/licences.ts';
import { writePrivacy } from './scripts/privacy.ts';

/** The pages the extension may read: any page, since a Fumadocs blog can live at any address. */
const PAGES = ['http://*/*', 'https://*/*'];

const ICON_SIZES = [16, 24, 32, 48];

/**
 * Keys are suggestions: who has others changes them in the browser. On a Mac Alt+Shift with a letter
 * types signs, and Control+Shift does not. Elsewhere browsers and systems have taken, as of 2026:
 *
 * - Chrome: A, B, I, T; R (its reading mode); N (split view); C, P, W, X, Z (groups of tabs)
 * - ChromeOS besides: L, M, S, V
 *
 * What is taken Chrome drops without a word. It takes four suggestions at most, so its panel has no
 * key of its own; the icon's key opens it where the icon does. What is selected is marked by a key
 * that its user sets, or by the context menu.
 */
const KEYS = [
  ['_execute_action', 'O', undefined],
  ['open-reader', 'E', 'reader'],
  ['next-section', 'J', 'next'],
  ['previous-section', 'K', 'previous'],
] as const;

const MORE_KEYS = [
  ['open-panel', 'S', 'panel'],
  ['mark-selection', 'H', 'mark'],
] as const;

type CommandKey = (typeof KEYS)[number] | (typeof MORE_KEYS)[number];

function commandsOf(keys: readonly CommandKey[]) {
  return Object.fromEntries(
    keys.map(([command, letter, text]) => [
      command,
      {
        suggested_key: { default: `Alt+Shift+${letter}`, mac: `MacCtrl+Shift+${letter}` },
        ...(text && { description: `__MSG_command_${text}__` }),
      },
    ]),
  );
}

/** In Chrome a command without a key of its own. */
const KEYLESS = { 'mark-selection': { description: '__MSG_command_mark__' } };

/** A page's scripts are named in its HTML, so that they load at once and not one after the other. */
const PRELOAD = {
  polyfill: false,
  resolveDependencies: (
    _file: string,
    scripts: string[],
    { hostType }: { hostType: 'html' | 'js' },
  ): string[] => (hostType === 'html' ? scripts : []),
};

/**
 * What most pages use is one script for all of them, and what reads an article's texts another, for
 * the reader and for what others load late: many small ones take longer to load than what is in
 * them.
 */
const SHARED = {
  groups: [
    { name: 'shared', minShareCount: 3, test: isForPopup },
    { name: 'texts', minShareCount: 2, test: /utils\/page\/(?:dom|text|sentences)\// },
  ],
};

/**
 * The popup, which is to be there at once, goes without what reads texts and dates of an article and
 * what remembers: views load that late.
 */
function isForPopup(id: string): boolean {
  const isOfText =
    /utils\/page\/(?:text|changes|marks|sentences|metadata|dom\/(?!address|size-limits))|components\/reader\//.test(
      id,
    );
  return !isOfText && !/utils\/(?:memory|marking|exchange)\/|node_modules\/idb\//.test(id);
}

/**
 * WXT's frame around a script that goes into pages logs what fails, in development alone, and runs
 * its plugins, of which there are none: 0.5 kB in each script, on every page of the web in one.
 * All of ours are functions.
 */
const NO_FRAME: Plugin = {
  name: 'no-frame',
  enforce: 'post',
  transform: {
    filter: { id: /unlisted-script(-entrypoint)?\b/ },
    handler: (code) => {
      if (code.includes('function defineUnlistedScript'))
        return 'export const defineUnlistedScript = (main) => main;';
      const [, script] = /^import definition from (".*?");/m.exec(code) ?? [];
      return script && `import main from ${script}; export default main();`;
    },
  },
  // What runs once, and all of it, Chromium compiles best in one go.
  generateBundle: {
    order: 'post',
    handler: (_options, bundle) => {
      const spotter = bundle['spotter.js'];
      if (spotter?.type === 'chunk') spotter.code = `//# allFunctionsCalledOnLoad\n${spotter.code}`;
    },
  },
};

const licences = new Licences();

export default defineConfig({
  manifestVersion: 3,
  imports: false,
  vite: () => ({
    plugins: [licences.plugin, NO_FRAME],
    // Both browsers know light-dark(): it is left as it stands.
    build: { modulePreload: PRELOAD, sourcemap: false, cssTarget: ['chrome123', 'firefox142'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    commands:
      browser === 'firefox'
        ? commandsOf([...KEYS, ...MORE_KEYS])
        : { ...commandsOf(KEYS), ...KEYLESS },
    host_permissions: PAGES,
    icons: Object.fromEntries([16, 32, 48, 96, 128].map((size) => [size, `icon/on-${size}.png`])),
    action: {
      default_title: '__MSG_extension_name__',
      default_icon: Object.fromEntries(ICON_SIZES.map((size) => [size, `icon/off-${size}.png`])),
      // Where it is not said, Firefox puts the icon out of sight.
      ...(browser === 'firefox' && { default_area: 'navbar' as const }),
    },
    content_security_policy: {
      extension_pages:
        // No image has a site's address, with which browsers would send that site's cookies.
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; " +
        "img-src 'self' blob: data:; " +
        // For the pictures of an article in the reader, and the Markdown that a site offers of its
        // page, when the user asks for it. A blog can live at any address; what is asked, and how,
        // is up to one function, and the reader's page allows itself less for most articles.
        'connect-src http: https:; ' +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'reader-for-fumadocs@reader-for-fumadocs.example',
              // The first, on phones too, that knows what data an add-on says it collects.
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '123',
          // Its pages, and what it remembers of a private window, stay in that window. Firefox
          // does so by itself.
          incognito: 'split',
        }),
  }),
  hooks: {
    'build:done': ({ config }) => {
      if (config.command !== 'build') return;
      licences.write(config.outDir);
      writePrivacy(config.outDir);
    },
    'vite:build:extendConfig': (entrypoints, config) => {
      const { output } = config.build?.rolldownOptions ?? {};
      const isOfPages = entrypoints.some(({ type }) => type === 'popup');
      if (isOfPages && output && !Array.isArray(output)) output.codeSplitting = SHARED;
    },
    // The spotter is an unlisted script, so that it goes without WXT's frame around content
    // scripts: that frame alone costs about 2 ms on every page of the web.
    'build:manifestGenerated': (_wxt, manifest) => {
      manifest.content_scripts = [{ matches: PAGES, js: ['spotter.js'], run_at: 'document_idle' }];
    },
  },
});
