import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE } from '../../scripts/licences.ts';
import { PRIVACY_FILE } from '../../scripts/privacy.ts';
import { ROOT } from '../../scripts/steps.ts';

/** What lets us hand on a work within ours. */
const FREE = new Set([
  'MIT',
  'ISC',
  'Apache-2.0',
  '(MPL-2.0 OR Apache-2.0)',
  'OFL-1.1',
  'BSD-3-Clause',
]);

const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

describe.each(['chrome-mv3', 'firefox-mv3'])('the text on privacy in %s', (build) => {
  it('is that of PRIVACY.md, its letters beyond doubt and without the signs of Markdown', () => {
    const text = readFileSync(join(ROOT, '.output', build, PRIVACY_FILE), 'utf8');
    expect(text).toMatch(/^\uFEFFPrivacy\n\n/);
    expect(text).toContain('\n- It sends nothing by itself. ');
    expect(text).toContain('\n- activeTab: to read the page you are on');
    expect(text).not.toMatch(/\*\*|`|^#|^\|/m);
  });
});

describe.each(['chrome-mv3', 'firefox-mv3'])('the licences in %s', (build) => {
  const parts = readFileSync(join(ROOT, '.output', build, LICENCES_FILE), 'utf8').split(/^-{80}$/m);
  const packages = parts.map((part) => {
    const [, name = '', licence = ''] = /^\s*(\S+) [\d.]+ \((.*)\)\n\n/.exec(part) ?? [];
    return { name, licence, text: part };
  });

  it('are there for each dependency', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(Object.keys(dependencies)));
  });

  it('are of the kinds that let us hand it on, each with its text', () => {
    for (const { name, licence, text } of packages) {
      expect([name, FREE.has(licence)]).toEqual([name, true]);
      expect([name, /permi(?:ssion|tted)/i.test(text)]).toEqual([name, true]);
      expect([name, text.length > 400]).toEqual([name, true]);
    }
  });
});
