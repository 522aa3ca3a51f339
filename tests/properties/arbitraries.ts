/** Arbitrary pages, payloads and JSON for fast-check: made of what Fumadocs renders, and of anything. */
import fc from 'fast-check';

/** Texts as pages have them, and as nobody would think of. */
export const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  fc.constantFrom(
    '',
    ' ',
    '\u00AD',
    '\u202E',
    '静かな小さな道具',
    'كتابة',
    'November 10, 2024',
    '2024-11-10',
    '31/02/2024',
    'By Ada Lovelace',
    '#tag, other',
    '5 min read',
    '1'.repeat(400),
  ),
);

/** What an element of an article is, in Fumadocs' markup and around it. */
const TAGS = [
  'article', 'main', 'header', 'section', 'aside', 'nav', 'footer', 'div', 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
  'ul', 'ol', 'li', 'table', 'thead', 'tbody', 'tr', 'td', 'th', 'pre', 'code', 'figure', 'figcaption', 'blockquote',
  'details', 'summary', 'span', 'a', 'em', 'strong', 'sup', 'time', 'button', 'input', 'form', 'svg', 'math', 'img',
  'iframe', 'video', 'dl', 'dt', 'dd', 'label', 'template', 'br', 'hr', 'x-thing',
]; // prettier-ignore

const CLASSES = [
  'prose', 'not-prose', 'shiki', 'line', 'fd-steps', 'fd-step', 'fd-scroll-m', 'scroll-m-28', 'sr-only', 'katex',
  'katex-html', 'flex', 'callout', 'mermaid', 'highlighted', 'diff', 'add', 'contains-task-list', 'task-list-item',
]; // prettier-ignore

const ATTRIBUTES: Record<string, readonly string[]> = {
  id: [
    'nd-page',
    'nd-home-layout',
    'nd-toc',
    'one',
    'one',
    '1',
    '-x',
    'über',
    'links',
    'a b',
    '%',
    '',
  ],
  role: ['tabpanel', 'tablist', 'tab', 'dialog', 'region', 'navigation', 'heading'],
  href: ['#one', '/blog', '/blog/tags/x', 'https://a.example/b?c#d', 'javascript:x', '//[', ''],
  src: [
    '/a.png',
    '/_next/image?url=%2Fa.png&w=64&q=75',
    'data:image/png;base64,AA',
    'http://[',
    '',
  ],
  datetime: ['2024-11-10', '2024-11-10T10:00:00Z', '0000-00-00', 'soon'],
  'data-state': ['open', 'closed', 'active', 'inactive'],
  'data-card': ['', 'true'],
  'data-line': [''],
  'data-accordion-value': ['one'],
  'data-footnotes': [''],
  'data-footnote-ref': [''],
  'aria-hidden': ['true'],
  'aria-controls': ['one', 'panel'],
  'aria-labelledby': ['one'],
  hidden: [''],
  dir: ['rtl', 'ltr', 'auto'],
  lang: ['de', 'ja', 'xx-invalid-!', ''],
  colspan: ['2', '-1', '99999999'],
  start: ['3', 'x'],
  type: ['checkbox'],
  style: ['--shiki-light:#111;--shiki-dark:#eee', 'color:red'],
};

/** An element before it is one: plain data, so that a failing page can be made smaller. */
export interface Branch {
  tag: string;
  attributes: [string, string][];
  children: (Branch | string)[];
}

const attribute: fc.Arbitrary<[string, string]> = fc.oneof(
  fc
    .constantFrom(...Object.entries(ATTRIBUTES))
    .chain(([name, values]) => fc.tuple(fc.constant(name), fc.constantFrom(...values))),
  fc
    .uniqueArray(fc.constantFrom(...CLASSES), { maxLength: 3 })
    .map((classes): [string, string] => ['class', classes.join(' ')]),
  fc.tuple(fc.constantFrom('title', 'alt', 'aria-label', 'id', 'href', 'data-language'), anyText),
);

const branch = fc.letrec<{ node: Branch | string; branch: Branch }>((tie) => ({
  node: fc.oneof({ maxDepth: 7, withCrossShrink: true }, anyText, tie('branch')),
  branch: fc.record({
    tag: fc.constantFrom(...TAGS),
    attributes: fc.array(attribute, { maxLength: 3 }),
    children: fc.array(tie('node'), { maxLength: 6 }),
  }),
})).branch;

/** What heads of pages say of them, rightly and wrongly. */
const anyHead = fc.oneof(
  anyText.map((text) => `<title>${escape(text)}</title>`),
  fc
    .tuple(
      fc.constantFrom(
        'og:title',
        'og:type',
        'article:tag',
        'article:author',
        'author',
        'article:published_time',
      ),
      anyText,
    )
    .map(([name, text]) => `<meta property="${name}" content="${escape(text)}">`),
  fc
    .record(
      {
        '@type': fc.constantFrom('BlogPosting', 'Article', 'Thing'),
        headline: fc.jsonValue(),
        author: fc.jsonValue(),
        keywords: fc.jsonValue(),
        datePublished: fc.oneof(anyText, fc.jsonValue()),
      },
      { requiredKeys: [] },
    )
    .map(
      (data) =>
        `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', String.raw`\u003c`)}</script>`,
    ),
  fc.constant('<script type="application/ld+json">{"@graph":[{</script>'),
  fc.constant('<style>:root{--color-fd-background:#fff}</style>'),
);

/**
 * A page that may be anything. Built element by element, as scripts build pages: a parser would
 * straighten what pages can hold all the same, such as links in links.
 */
export const anyPage: fc.Arbitrary<Document> = fc
  .record({
    head: fc.array(anyHead, { maxLength: 4 }),
    body: fc.array(branch, { maxLength: 6 }),
    isArticle: fc.boolean(),
  })
  .map(({ head, body, isArticle }) => {
    const page = document.implementation.createHTMLDocument();
    page.head.innerHTML = head.join('');
    if (isArticle) page.body.innerHTML = ARTICLE;
    const holder = page.querySelector('.prose') ?? page.body;
    holder.append(...body.map((one) => grow(page, one)));
    // For the report of a page that breaks a promise.
    return Object.assign(page, { [fc.toStringMethod]: () => page.documentElement.outerHTML });
  });

/** What an article stands in, for what else it may hold. */
const ARTICLE =
  '<main><h1>Any page</h1><p>By Ada on November 10, 2024</p><div class="prose"><p>First.</p>' +
  '<h2 id="one" class="scroll-m-28"><a data-card="" href="#one">One</a></h2><p>Second.</p></div></main>';

const NAMESPACES: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  math: 'http://www.w3.org/1998/Math/MathML',
};

function grow(page: Document, { tag, attributes, children }: Branch): Element {
  const space = NAMESPACES[tag] ?? 'http://www.w3.org/1999/xhtml';
  const element = page.createElementNS(space, tag);
  for (const [name, value] of attributes) element.setAttribute(name, value);
  element.append(
    ...children.map((child) => (typeof child === 'string' ? child : grow(page, child))),
  );
  return element;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** References, rows and tags as flight has them, in any place. */
const flightText = fc.oneof(
  anyText,
  fc.constantFrom(
    '$',
    '$$',
    '$1',
    '$L2',
    '$@3',
    '$Q1',
    '$W2',
    '$undefined',
    '$-Infinity',
    '$D2024',
    '$n9',
    '$1:0:props:children',
    '$Sreact.fragment',
    '$:',
    '$ff',
  ),
);

const flightValue = fc.letrec<{ value: unknown; element: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6 },
    flightText,
    fc.constantFrom(null, true, 0, -1.5),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.constantFrom('children', 'href', 'id', 'className', 'items', '__proto__', 'f', 'c'),
      tie('value'),
      { maxKeys: 4 },
    ),
    tie('element'),
  ),
  element: fc
    .tuple(
      fc.oneof(fc.constantFrom(...TAGS, '$L2', '$Sreact.suspense'), flightText),
      fc.oneof(fc.constant(null), anyText),
      fc.dictionary(
        fc.constantFrom('children', 'id', 'className', 'title', 'style', 'dangerouslySetInnerHTML'),
        tie('value'),
        { maxKeys: 4 },
      ),
    )
    .map(([type, key, props]) => ['$', type, key, props]),
})).value;

const row = fc.oneof(
  flightValue.map((value) => `${JSON.stringify(value)}\n`),
  fc.tuple(fc.nat(60), anyText).map(([size, text]) => `T${size.toString(16)},${text}`),
  anyText.map((text) => `T${new TextEncoder().encode(text).length.toString(16)},${text}`),
  fc.constantFrom(
    'I["1",["a.js"],"Tab"]\n',
    'I[',
    'HL["/x","style"]\n',
    'E{"digest":"1"}\n',
    'T,',
    'Tfffffffff,x',
    '\n',
  ),
);

/** An article in row 0, with some of the other rows in it. */
const articleRow = flightValue.map((value) => {
  const heading = ['$', 'h2', null, { id: 'one', children: 'One' }];
  const children = [heading, ['$', 'p', null, { children: 'First.' }], '$1', value, '$L2', '$3'];
  return `0:${JSON.stringify(['$', 'div', null, { className: 'prose', children }])}\n`;
});

/** A payload whose rows may refer to one another, come in any order, break off, or be none. */
export const anyPayload: fc.Arbitrary<string> = fc
  .tuple(
    fc.option(articleRow, { nil: '' }),
    fc.array(
      fc
        .tuple(fc.constantFrom('0', '1', '2', '3', 'ff', ''), row)
        .map(([id, value]) => `${id}:${value}`),
      { maxLength: 8 },
    ),
  )
  .map(([article, rows]) => article + rows.join(''))
  .chain((text) =>
    fc.oneof(
      fc.constant(text),
      fc.nat(text.length).map((at) => text.slice(0, at)),
    ),
  );
