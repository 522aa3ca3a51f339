/** Markup that a generator composes: elements in any order in one another, with marks everywhere. */
import fc from 'fast-check';
import { EVIL, MARK_ATTRIBUTES, MARK_ELEMENTS } from './marks.ts';

/** Of the vocabulary, and of what leaves only its content. */
const KNOWN = [
  'p', 'h1', 'h2', 'h3', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'table', 'caption', 'thead',
  'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'details', 'summary', 'pre', 'code', 'a', 'abbr', 'bdi',
  'em', 'strong', 'b', 'i', 'mark', 'ruby', 'rt', 'sub', 'sup', 'time', 'span', 'div', 'section', 'aside',
]; // prettier-ignore
/** Of the page around an article, of forms, and what runs or holds something else. */
const FOREIGN_TO_ARTICLES = [
  'article', 'main', 'nav', 'header', 'footer', 'address', 'center', 'font', 'form', 'fieldset', 'legend',
  'label', 'button', 'select', 'optgroup', 'option', 'output', 'dialog', 'menu', 'object', 'video', 'audio',
  'canvas', 'picture', 'map', 'template', 'slot', 'hgroup', 'search', 'marquee',
]; // prettier-ignore
/** Of drawings and formulas. */
const OTHER_NAMESPACES = [
  'svg', 'g', 'text', 'tspan', 'desc', 'defs', 'symbol', 'foreignObject', 'math', 'mrow', 'mi', 'mn', 'mo',
  'mtext', 'mfrac', 'msup', 'mtable', 'mtr', 'mtd', 'semantics', 'annotation',
]; // prettier-ignore
const TAGS = [...KNOWN, ...KNOWN, ...FOREIGN_TO_ARTICLES, ...OTHER_NAMESPACES, ...MARK_ELEMENTS];

/** Their end tags may be left out. */
const OPEN_ENDED = new Set([
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'td',
  'th',
  'thead',
  'tbody',
  'option',
  'rt',
]);

/** Words, and marks that are none: text stays text. */
const word = fc.constantFrom(
  'small',
  'tools',
  'and words',
  ' ',
  '\n',
  'a < b',
  'Größe',
  '静か',
  ...MARK_ELEMENTS.map((name) => `<${name} ${MARK_ATTRIBUTES[0]}>`),
);
const text = fc.array(word, { maxLength: 3 }).map((words) => escape(words.join(' ')));

/** What may stand alone: it has no content, or nothing but text. */
const leaf = fc.oneof(
  { weight: 4, arbitrary: text },
  fc.constantFrom(
    '<br>',
    '<hr>',
    '<wbr>',
    '<!-- a comment -->',
    '<input>',
    '<style>p{color:red}</style>',
    '<textarea>words</textarea>',
    '<title>words</title>',
    '<noscript>words</noscript>',
    '<script type="text/plain">words</script>',
    `<img src="${EVIL}/img" alt="picture">`,
    `<iframe src="${EVIL}/iframe" title="frame"></iframe>`,
    `<embed src="${EVIL}/embed">`,
    `<video src="${EVIL}/video" poster="${EVIL}/poster"></video>`,
    `<link rel="stylesheet" href="${EVIL}/style">`,
    `<input type="image" src="${EVIL}/input">`,
  ),
);

/** Attributes that mean something in an article, and marks in the place of what would in an attack. */
const attribute = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.tuple(fc.constantFrom(...MARK_ATTRIBUTES), fc.constantFrom('', 'mark()')),
  },
  fc.tuple(
    fc.constantFrom(
      'id', 'title', 'class', 'name', 'lang', 'dir', 'start', 'value', 'colspan', 'datetime', 'data-tab',
      'data-missing', 'data-callout', 'data-index', 'data-language', 'data-tex', 'display', 'mathvariant',
      'role', 'slot', 'is', 'xlink:title', 'xmlns',
    ), // prettier-ignore
    fc.oneof(text, fc.constantFrom('1', 'en', 'rtl', MARK_ELEMENTS[0] ?? '')),
  ),
  fc.tuple(
    fc.constantFrom(
      'href',
      'src',
      'data',
      'action',
      'formaction',
      'poster',
      'background',
      'ping',
      'cite',
    ),
    fc.constantFrom(`${EVIL}/address`, '#one', 'relative', 'x-mark:7'),
  ),
  fc.constant<[string, string]>(['style', `background:url(${EVIL}/style)`]),
);

const markup = fc.letrec<{ node: string; element: string }>((tie) => ({
  node: fc.oneof({ maxDepth: 9, withCrossShrink: true }, leaf, tie('element')),
  element: fc
    .record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.array(attribute, { maxLength: 3 }),
      children: fc.array(tie('node'), { maxLength: 5 }),
      isClosed: fc.boolean(),
    })
    .map(({ tag, attributes, children, isClosed }) => {
      const start = [tag, ...attributes.map(([name, value]) => `${name}="${value}"`)].join(' ');
      const end = isClosed || !OPEN_ENDED.has(tag) ? `</${tag}>` : '';
      return `<${start}>${children.join('')}${end}`;
    }),
}));

/** HTML of one element, of any depth, balanced but for end tags that HTML lets one leave out. */
export const composed: fc.Arbitrary<string> = markup.element;

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
