import type { Route } from './serve.ts';

const LONG_WORD =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';

const PLAIN = '<!doctype html><html lang="en"><title>Plain</title><p>Hello.</p></html>';

/** A post whose title, author, tags and headings are longer than any view is wide. */
const LONG = `<!doctype html><html lang="de"><head><title>${LONG_WORD}</title>
  <style>:root { --color-fd-background: white }</style></head><body><main id="nd-home-layout">
  <h1>${LONG_WORD} und andere Wörter, die in keine Zeile passen, obwohl sie es sollten, wie
    jeder weiß, der schon einmal ein Schild beschriftet hat</h1>
  <p>By ${LONG_WORD} · <time datetime="2026-01-05">5. Januar 2026</time></p>
  <ul><li><a href="/tags/long">#${LONG_WORD}</a></li><li><a href="/tags/b">#kurz</a></li></ul>
  <article class="prose">${[1, 2, 3, 4]
    .map(
      (depth) =>
        `<h${Math.min(depth + 1, 6)} id="s${depth}"><a data-card="" href="#s${depth}">${LONG_WORD} ${depth}</a></h${Math.min(depth + 1, 6)}><p>${'Ein Satz mit einigen Wörtern. '.repeat(30)}</p>`,
    )
    .join('')}</article></main></body></html>`;

/** A post with a diagram and a picture that are not there, a closed tab, and versions of long names. */
const GAPS = `<!doctype html><html lang="en"><head><title>Gaps</title>
  <style>:root { --color-fd-background: white }</style></head><body><main id="nd-home-layout">
  <h1>What is not there</h1><p>By Ann Lee · <time datetime="2026-01-05">January 5, 2026</time></p>
  <article class="prose"><p>${'A sentence with some words. '.repeat(30)}</p>
  <img src="/nowhere.png" alt="A boat" width="300" height="120">
  <h2 id="a">A diagram</h2><p>It comes late.</p><pre class="mermaid">graph TD; A--&gt;B</pre>
  <h2 id="b">Tabs</h2><div><div role="tablist"><button role="tab" id="t1" aria-controls="p1"
  aria-selected="true">One</button><button role="tab" id="t2" aria-controls="p2" aria-selected="false">Two</button></div>
  <div role="tabpanel" id="p1" aria-labelledby="t1">Here.</div>
  <div role="tabpanel" id="p2" aria-labelledby="t2" data-state="inactive" hidden></div></div>
  <h2 id="c">Install</h2><figure class="shiki"><pre><code>npm i next@16.4.0-canary.3 @${LONG_WORD.toLowerCase().replace('ä', 'ae')}/core@^19.2 react@19</code></pre></figure>
  <p>${'A sentence with some words. '.repeat(30)}</p></article></main></body></html>`;

/** Answers nothing once it has loaded. */
const BUSY = `<!doctype html><html lang="en"><title>Busy</title>
  <script>onload = () => setTimeout(() => { for (;;); }, 100)</script></html>`;

/** Pages that the sample blog has no need of. */
export const VIEW_ROUTES: Record<string, Route> = {
  '/plain': PLAIN,
  '/busy': BUSY,
  '/blog/long-words': LONG,
  '/blog/gaps': GAPS,
};

/** A page of the sample blog, or of the routes, for each view and state that popup and panel have. */
export const VIEWS: Record<string, string> = {
  post: '/blog/the-shape-of-small-tools',
  'a post with 200 headings': '/blog/two-hundred-headings',
  'a post from right to left': '/blog/ar/letters-and-lines',
  'a post with closed tabs': '/blog/every-component',
  'a post with long words': '/blog/long-words',
  'a post without headings': '/blog/no-headings',
  docs: '/docs/writing',
  'a list of posts': '/blog',
  site: '/',
  payload: '/blog/the-shape-of-small-tools.txt',
  'no Fumadocs page': '/plain',
};

/** Pages that can't be read, each for a reason of its own. */
export const PROBLEMS: Record<string, string> = {
  'nothing loaded': 'http://127.0.0.1:9/',
  'a page of the browser': 'chrome://version/',
  'a page of ours': 'extension:options.html',
  'a page that does not answer': '/busy',
};
