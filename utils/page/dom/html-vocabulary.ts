/**
 * The elements and attributes that an article's content is made of. `write-html.ts` writes them,
 * `sanitize.ts` lets them pass.
 */

/** How the children of an element are written: see `write-html.ts`. */
export type Mode = 'flow' | 'either' | 'inline' | 'structure' | 'raw';

/** Block elements, and what may be in them. */
export const BLOCKS: Readonly<Record<string, Mode>> = {
  h1: 'inline',
  h2: 'inline',
  h3: 'inline',
  h4: 'inline',
  h5: 'inline',
  h6: 'inline',
  ul: 'structure',
  ol: 'structure',
  li: 'either',
  blockquote: 'flow',
  table: 'structure',
  caption: 'inline',
  thead: 'structure',
  tbody: 'structure',
  tfoot: 'structure',
  tr: 'structure',
  th: 'either',
  td: 'either',
  dl: 'structure',
  dt: 'inline',
  dd: 'either',
  figure: 'either',
  figcaption: 'inline',
  details: 'flow',
  summary: 'inline',
  pre: 'raw',
};

/** Block elements that only our own steps create; the same names in a page mean nothing. */
export const MADE_BLOCKS: Readonly<Record<string, Mode>> = {
  ...BLOCKS,
  p: 'inline',
  aside: 'flow',
  section: 'flow',
  div: 'structure',
};

/** Inline elements. */
export const INLINE: ReadonlySet<string> = new Set([
  'a', 'abbr', 'bdi', 'bdo', 'code', 'del', 'em', 'ins', 'kbd', 'mark', 'ruby', 'rp', 'rt', 'small',
  'strong', 'sub', 'sup', 'time',
]); // prettier-ignore

/** Elements of pages that get another name in our content. */
export const RENAMED: Readonly<Record<string, string>> = {
  b: 'strong',
  i: 'em',
  s: 'del',
  strike: 'del',
  tt: 'code',
  samp: 'code',
  var: 'em',
  cite: 'em',
  dfn: 'em',
  acronym: 'abbr',
  menu: 'ul',
};

/** Elements without content. */
export const VOID: ReadonlySet<string> = new Set(['img', 'br', 'hr']);

/** Block elements of pages that are replaced by their content, which begins a new line. */
export const TRANSPARENT_BLOCKS: ReadonlySet<string> = new Set([
  'address', 'article', 'aside', 'center', 'div', 'fieldset', 'footer', 'form', 'header', 'hgroup',
  'main', 'nav', 'search', 'section', 'dialog', 'legend', 'colgroup', 'col',
]); // prettier-ignore

/** Elements of MathML that formulas may use. */
export const MATHML: ReadonlySet<string> = new Set([
  'math', 'mrow', 'mi', 'mn', 'mo', 'ms', 'mtext', 'mspace', 'mfrac', 'msqrt', 'mroot', 'msub', 'msup',
  'msubsup', 'munder', 'mover', 'munderover', 'mmultiscripts', 'mprescripts', 'mtable', 'mtr', 'mtd',
  'mstyle', 'mpadded', 'mphantom', 'merror', 'menclose',
]); // prettier-ignore

/** Attributes of MathML that formulas may use. */
export const MATHML_ATTRIBUTES: ReadonlySet<string> = new Set([
  'display', 'data-tex', 'mathvariant', 'stretchy', 'fence', 'separator', 'lspace', 'rspace', 'width',
  'height', 'depth', 'voffset', 'linethickness', 'columnalign', 'rowalign', 'columnspacing',
  'rowspacing', 'displaystyle', 'scriptlevel', 'accent', 'accentunder', 'movablelimits', 'minsize',
  'maxsize', 'largeop', 'symmetric', 'notation', 'columnlines', 'rowlines', 'dir',
]); // prettier-ignore

/** Attributes that a page's elements keep. An `id` is kept only if a link points to it. */
export const KEPT_ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  a: ['href', 'title'],
  abbr: ['title'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  time: ['datetime'],
};

/** Attributes that say what an element is; only our own steps set them. */
export const MADE_ATTRIBUTES: ReadonlySet<string> = new Set([
  'id', 'href', 'src', 'alt', 'title', 'width', 'height', 'start', 'value', 'data-index', 'data-code',
  'data-language', 'data-line-numbers', 'data-line', 'data-ink', 'data-callout', 'data-callout-title',
  'data-tabs', 'data-tab', 'data-open', 'data-steps', 'data-cards', 'data-files', 'data-folder',
  'data-types', 'data-tex', 'data-drawing', 'data-source', 'data-embed', 'data-footnotes',
  'data-footnote-ref', 'data-ground', 'data-footnote-backref', 'data-missing', 'data-task',
  'data-undrawn',
]); // prettier-ignore
