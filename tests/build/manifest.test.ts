import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const OUTPUT = join(import.meta.dirname, '../../.output');

interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions: string[];
  content_scripts: { matches: string[]; js: string[]; all_frames?: boolean; css?: string[] }[];
  content_security_policy: { extension_pages: string };
  icons: Record<string, string>;
  action: { default_icon: Record<string, string>; default_area?: string };
  commands: Record<string, { suggested_key?: { default: string; mac: string } }>;
  browser_specific_settings?: {
    gecko: {
      id: string;
      strict_min_version: string;
      data_collection_permissions: { required: string[] };
    };
  };
  [key: string]: unknown;
}

function manifestOf(build: string): Manifest {
  return JSON.parse(readFileSync(join(OUTPUT, build, 'manifest.json'), 'utf8')) as Manifest;
}

/** What the extension may ask for, and nothing else; none of it warns on install but the hosts. */
const PERMISSIONS: Record<string, string[]> = {
  'chrome-mv3': [
    'storage',
    'unlimitedStorage',
    'activeTab',
    'scripting',
    'contextMenus',
    'sidePanel',
  ],
  'firefox-mv3': ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
};

describe.each(['chrome-mv3', 'firefox-mv3'])('the manifest of %s', (build) => {
  const manifest = manifestOf(build);

  it('asks for no more than it needs', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(PERMISSIONS[build]).toEqual(expect.arrayContaining(manifest.permissions));
    expect(manifest.permissions).toEqual(
      expect.arrayContaining(['storage', 'activeTab', 'scripting']),
    );
    expect(manifest.host_permissions).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest).not.toHaveProperty('optional_permissions');
  });

  it('shows pages nothing: no resources, no styles, no frames', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
    expect(manifest.content_scripts).toEqual([
      { matches: ['http://*/*', 'https://*/*'], js: ['spotter.js'], run_at: 'document_idle' },
    ]);
  });

  it('lets its own pages load their own files, and ask sites for pictures and Markdown', () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'/);
    expect(policy).toContain('; connect-src http: https:; ');
    expect(policy).not.toMatch(/unsafe|\*/);
    const asked = ["img-src 'self' blob: data:", 'connect-src http: https:'];
    const rest = asked.reduce((left, part) => left.replace(part, ''), policy);
    expect(rest).not.toMatch(/https?:|img-src|connect-src/);
  });

  it('names icons that are there, lit and unlit', () => {
    const paths = [
      ...Object.values(manifest.icons),
      ...Object.values(manifest.action.default_icon),
    ];
    for (const path of paths) expect(statSync(join(OUTPUT, build, path)).size).toBeGreaterThan(100);
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '96', '128']);
  });

  it('keeps what it remembers from the scripts that run in pages', () => {
    const inPages = readdirSync(join(OUTPUT, build)).filter(
      (file) => file.endsWith('.js') && file !== 'background.js',
    );
    expect(inPages).toContain('extractor.js');
    for (const file of inPages) {
      const code = readFileSync(join(OUTPUT, build, file), 'utf8');
      expect(code, file).not.toMatch(/indexedDB|IDBKeyRange|BroadcastChannel/);
    }
  });

  it('holds no code that evaluates text, and one place that sends requests', () => {
    const scripts = readdirSync(join(OUTPUT, build), { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.js'),
    );
    let all = 0;
    for (const path of scripts) {
      const code = readFileSync(join(OUTPUT, build, path), 'utf8');
      expect(code, path).not.toMatch(
        /\beval\(|new Function\(|XMLHttpRequest|sendBeacon|WebSocket|EventSource/,
      );
      const asks = code.match(/\bfetch\(/g)?.length ?? 0;
      expect(asks, path).toBeLessThanOrEqual(1);
      // Without cookies, and without saying from where.
      if (asks > 0) expect(code).toMatch(/credentials:.omit.,referrerPolicy:.no-referrer./);
      all += asks;
    }
    expect(all).toBe(1);
  });
});

/** Letters that Chrome or ChromeOS take with Alt and Shift (2026). */
const TAKEN = 'ABCILMNPRSTVWXZ';

describe('the keys that the manifests suggest', () => {
  const keysOf = (build: string): [command: string, key: string][] =>
    Object.entries(manifestOf(build).commands).flatMap(([command, { suggested_key }]) =>
      suggested_key ? [[command, suggested_key.default]] : [],
    );

  it('are four in Chrome, which takes no more, and none that it has taken itself', () => {
    const keys = keysOf('chrome-mv3');
    expect(keys).toHaveLength(4);
    for (const [command, key] of keys) {
      const letter = /^Alt\+Shift\+([A-Z])$/.exec(key)?.[1];
      expect([command, letter !== undefined && !TAKEN.includes(letter)]).toEqual([command, true]);
    }
  });

  it('are the same in Firefox, with one for the panel and one to mark what is selected', () => {
    const more = ['open-panel', 'mark-selection'];
    const keys = keysOf('firefox-mv3');
    expect(keys.filter(([command]) => !more.includes(command))).toEqual(keysOf('chrome-mv3'));
    expect(keys.map(([command]) => command)).toEqual(expect.arrayContaining(more));
  });

  it('leave no command without one in Chrome but that which marks what is selected', () => {
    const { commands } = manifestOf('chrome-mv3');
    const keyless = Object.keys(commands).filter((name) => !commands[name]?.suggested_key);
    expect(keyless).toEqual(['mark-selection']);
  });

  it.each(['chrome-mv3', 'firefox-mv3'])('type no signs on a Mac: %s', (build) => {
    for (const { suggested_key } of Object.values(manifestOf(build).commands))
      if (suggested_key) expect(suggested_key.mac).toMatch(/^MacCtrl\+Shift\+[A-Z]$/);
  });
});

describe('the manifest of Firefox', () => {
  it('puts the icon into the toolbar, where it can be seen', () => {
    expect(manifestOf('firefox-mv3').action.default_area).toBe('navbar');
    expect(manifestOf('chrome-mv3').action).not.toHaveProperty('default_area');
  });

  it('has an id, a least version and says that no data are collected', () => {
    expect(manifestOf('firefox-mv3').browser_specific_settings?.gecko).toEqual({
      id: expect.stringContaining('@') as string,
      strict_min_version: '142.0',
      data_collection_permissions: { required: ['none'] },
    });
  });
});
