import type { Route } from './serve.ts';

const SENTENCE = 'A queue is stable only while jobs arrive more slowly than workers finish them. ';

/** The sections of each odd page. */
export const ODD_SECTIONS = ['Alpha', 'Beta', 'Gamma', 'Delta'];

const ARTICLE = `<h1>PATH</h1><div class="prose">${ODD_SECTIONS.map(
  (name) =>
    `<h2 id="${name.toLowerCase()}">${name}</h2>${`<p>${SENTENCE.repeat(6)}</p>`.repeat(6)}`,
).join('')}</div>`;

const STYLE = '<style>:root{--color-fd-background:#fff}</style>';

function post(extra = '', head = ''): string {
  return `<!doctype html><html lang="en"><head><title>Odd</title>${STYLE}${head}</head><body>${extra}<main id="nd-home-layout">${ARTICLE}</main></body></html>`;
}

function withHeaders(headers: Record<string, string>, html: string): Route {
  return ({ url = '' }, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers })
      .end(html.replace('PATH', url));
  };
}

function withPolicy(policy: string): Route {
  return withHeaders({ 'content-security-policy': policy }, post());
}

/** All that scripts might ask of a document, or of an element. */
const DOCUMENT_NAMES =
  'body head title forms images links scripts documentElement querySelector querySelectorAll getElementById getElementsByTagName createTreeWalker createElement createRange createTextNode defaultView URL location activeElement scrollingElement addEventListener removeEventListener elementFromPoint contentType characterSet implementation hidden nodeType ownerDocument cloneNode prerendering visibilityState dir lang toJSON'.split(
    ' ',
  );
const ELEMENT_NAMES =
  'parentElement parentNode children childNodes firstChild nextSibling firstElementChild childElementCount textContent nodeType nodeName localName tagName className classList id attributes getAttribute hasAttribute matches closest contains querySelector querySelectorAll getBoundingClientRect checkVisibility ownerDocument isConnected style dataset cloneNode remove append replaceWith innerHTML outerHTML innerText scrollTop scrollHeight clientHeight compareDocumentPosition'.split(
    ' ',
  );

/** What a form may be taken for, by what it says of itself. */
const ROLES = [
  'role="tablist"',
  'role="tab"',
  'role="tabpanel"',
  'role="region"',
  'role="heading"',
  'aria-expanded="true"',
  'class="callout not-prose"',
  'data-card="true"',
];

const form = (names: readonly string[], role = ''): string =>
  `<form hidden ${role}>${names.map((name) => `<input name="${name}">`).join('')}</form>`;

/** Pages put their own in the place of what scripts rely on. */
const REPLACE = `<script>
  const broken = () => { throw new Error('replaced by the page'); };
  const owners = [Array.prototype, String.prototype, Element.prototype, Node.prototype, Document.prototype,
    EventTarget.prototype, Map.prototype, Set.prototype, Promise.prototype, MutationObserver.prototype,
    NodeList.prototype, DOMTokenList.prototype, History.prototype, RegExp.prototype, Function.prototype];
  addEventListener('load', () => setTimeout(() => {
    Object.prototype.toJSON = broken;
    Array.prototype.toJSON = broken;
    JSON.stringify = JSON.parse = broken;
    for (const name of ['postMessage', 'setTimeout', 'requestAnimationFrame', 'getComputedStyle', 'MutationObserver', 'ResizeObserver'])
      window[name] = broken;
    for (const owner of owners) for (const name of Object.getOwnPropertyNames(owner)) {
      const { value, configurable } = Object.getOwnPropertyDescriptor(owner, name);
      if (configurable && name !== 'constructor' && typeof value === 'function') Object.defineProperty(owner, name, { value: broken });
    }
  }));
</script>`;

/** Posts on pages that go out of their way to be difficult, by the path that each is served at. */
const ROUTES: Record<string, Route> = {
  '/blog/nothing-allowed': withPolicy("default-src 'none'"),
  '/blog/sandboxed': withPolicy('sandbox'),
  '/blog/sandboxed-with-scripts': withPolicy('sandbox allow-scripts'),
  '/blog/trusted-types': withPolicy("require-trusted-types-for 'script'; trusted-types 'none'"),
  '/blog/xhtml': withHeaders(
    { 'content-type': 'application/xhtml+xml' },
    post()
      .replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace('<p>', '<p>First<br/> &#8212; '),
  ),
  '/blog/written-anew': `<!doctype html><html lang="en" class="light"><title>Before</title>${STYLE}<script>
    addEventListener('load', () => setTimeout(() => {
      document.open();
      document.write(${JSON.stringify(post()).replaceAll('</', '<\\/')});
      document.close();
    }));
  </script><p>Before.</p>`,
  '/blog/with-frames': post(
    '<iframe src="/blog/the-shape-of-small-tools"></iframe><iframe srcdoc="&lt;h2&gt;In a frame&lt;/h2&gt;"></iframe>',
  ),
  '/blog/replaced': post('', REPLACE),
  '/blog/clobbered-document': post(
    DOCUMENT_NAMES.map((name) => `<img name="${name}" alt=""><form name="${name}"></form>`).join(
      '',
    ),
  ),
  '/blog/clobbered-forms': post(form(ELEMENT_NAMES)).replace(
    '</h2>',
    `</h2>${form(ELEMENT_NAMES)}`,
  ),
  '/blog/forms-in-roles': post()
    .replace('</h2>', `</h2>${ROLES.map((role) => form(ELEMENT_NAMES, role)).join('')}`)
    .replace('</h2>', `</h2>${form([...ELEMENT_NAMES, ...ELEMENT_NAMES])}`),
  '/blog/in-a-form': post()
    .replace('<h1>', '<form><h1>')
    .replace(
      '</main>',
      `${ELEMENT_NAMES.map((name) => `<input name="${name}" hidden>`).join('')}</form></main>`,
    ),
};

/** The same, each with its path for a title. */
export const ODD_PAGES: Record<string, Route> = Object.fromEntries(
  Object.entries(ROUTES).map(([path, route]) => [
    path,
    typeof route === 'string' ? route.replace('PATH', path) : route,
  ]),
);
