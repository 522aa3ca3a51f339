import { describe, it } from 'vitest';
import { findBody } from './body.ts';
import { restoreClosed } from './restore.ts';

type Files = Record<string, string>;

const pages: Files = import.meta.glob<string>('../../tests/pages/1*/page.html', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const truths: Files = import.meta.glob<string>('../../tests/pages/1*/expected.json', {
  query: '?raw',
  import: 'default',
  eager: true,
});

describe('the corpus', () => {
  it('x', () => {
    const out: unknown[] = [];
    for (const [path, html] of Object.entries(pages)) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      const truth = JSON.parse(truths[path.replace('page.html', 'expected.json')] ?? '{}');
      const body = findBody(page);
      if (!body) continue;
      const clone = document.implementation.createHTMLDocument().importNode(body, true);
      const t = performance.now();
      const r = restoreClosed(page, clone, truth.url);
      const unm = (truth.headings ?? []).filter((h) => h.unmounted);
      const got = unm.filter((h) => clone.querySelector('#' + CSS.escape(h.id)));
      const code = (truth.code ?? []).filter((h) => h.unmounted);
      const squeeze = (s: string) => s.replace(/\s+/g, '');
      const all = squeeze(clone.textContent ?? '');
      const gotCode = code.filter((c) => all.includes(squeeze(c.value)));
      if (r.restored.length || r.missing.length || unm.length)
        out.push(
          `${path.split('/').at(-2)} restored ${r.restored.length} missing ${JSON.stringify(r.missing)} unm ${got.length}/${unm.length} code ${gotCode.length}/${code.length} ${Math.round(performance.now() - t)}ms`,
        );
    }
    console.log(out.join('\n'));
  });
});
