/** Runs in the page: its content as the reader would show it, taken apart again. Bundled and injected by `content.ts`. */
import { readArticleContent } from '../../utils/page/content/article-content.ts';
import { toMarkdown } from '../../utils/page/markdown/to-markdown.ts';
import { toSafeHtml } from '../../utils/page/content/sanitize.ts';
import { visibleText } from '../../utils/page/dom/visible-text.ts';

export interface ContentFacts {
  headings: { depth: number; text: string; id: string; index: number }[];
  /** The article's outline, which the content's headings must follow. */
  outline: { depth: number; text: string; id: string }[];
  text: string;
  /** The same with words as they are read: parted by blocks alone. */
  plain: string;
  /** The article as Markdown. */
  markdown: string;
  code: {
    value: string;
    title: string;
    language: string;
    firstLine: string | null;
    marks: Record<number, string[]>;
    words: string[];
    inks: string[];
  }[];
  lists: { ordered: boolean; start: number; items: string[]; tasks: (string | null)[] }[];
  tables: { rows: string[][]; align: string[] }[];
  links: { text: string; href: string }[];
  images: { alt: string; src: string; caption: string }[];
  formulas: { tex: string; display: string; signs: number }[];
  callouts: { type: string; title: string; text: string }[];
  cards: { title: string; description: string; href: string }[];
  files: string[][];
  types: string[][];
  tabs: { label: string; isMissing: boolean }[];
  details: { summary: string; id: string }[];
  footnotes: { text: string; isLinkedBothWays: boolean }[];
  quotes: string[];
  rules: number;
  breaks: number;
  inline: string[];
  missing: string[];
  /** What the page itself shows or holds, without its scripts. */
  page: { text: string; headings: string[]; inline: string[]; hasTwoThemes: boolean };
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The text of an element with blocks parted, and without what facts leave out. */
function textOf(element: ParentNode & Node, leaveOut = ''): string {
  const copy = element.cloneNode(true) as Element;
  const left = `math,a[data-footnote-ref],a[data-footnote-backref]${leaveOut && `,${leaveOut}`}`;
  for (const part of copy.querySelectorAll(left)) part.remove();
  for (const part of copy.querySelectorAll('br')) part.replaceWith(' ');
  for (const part of copy.querySelectorAll(BLOCKS)) {
    part.prepend(' ');
    part.append(' ');
  }
  return squeeze(copy.textContent ?? '');
}

const BLOCKS = 'p,li,td,th,h1,h2,h3,h4,h5,h6,summary,figcaption,strong,span:not(pre span)';

function plainText(content: DocumentFragment): string {
  const copy = content.cloneNode(true) as DocumentFragment;
  for (const part of copy.querySelectorAll(SILENT)) part.remove();
  for (const part of copy.querySelectorAll(LINES)) {
    part.before('\n');
    part.after('\n');
  }
  return copy.textContent ?? '';
}

const SILENT =
  '[data-code],[data-drawing],math,a[data-footnote-ref],a[data-footnote-backref],[data-missing]';
const LINES =
  'p,li,td,th,dt,dd,h1,h2,h3,h4,h5,h6,summary,figcaption,caption,div,br,[data-cards] *,[data-files] li';

function pageText(): string {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const parts: string[] = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (!parent?.closest('script,style,template')) parts.push(walker.currentNode.nodeValue ?? '');
  }
  return parts.join('');
}

function readContentFacts(): ContentFacts {
  const before = document.documentElement.outerHTML;
  const { article, missing } = readArticleContent(document);
  if (document.documentElement.outerHTML !== before) throw new Error('the page was changed');
  const safe = toSafeHtml(article.content);
  const all = <T>(selector: string, read: (element: HTMLElement) => T): T[] =>
    [...safe.querySelectorAll<HTMLElement>(selector)].map(read);
  return {
    headings: all('[data-index]', (one) => ({
      depth: Number(one.localName.slice(1)),
      text: squeeze(mathAsTex(one)),
      id: one.id,
      index: Number(one.dataset['index']),
    })),
    outline: article.headings.map(({ depth, text, id = '' }) => ({ depth, text, id })),
    text: textOf(safe, '[data-code]'),
    plain: plainText(safe),
    markdown: toMarkdown(article, { missing: () => '' }),
    code: all('[data-code]', readCode),
    lists: all('ul:not([data-files],[data-files] ul,[data-cards]),ol:not([data-steps])', readList),
    tables: all('table:not([data-types])', (one) => ({
      rows: [...one.querySelectorAll('tr')].map((row) =>
        [...row.children].map((cell) => textOf(cell)),
      ),
      align: [...(one.querySelector('tr')?.children ?? [])].map(
        (cell) => cell.getAttribute('data-align') ?? '',
      ),
    })),
    links: all('a[href]', (one) => ({
      text: squeeze(one.textContent),
      href: one.getAttribute('href') ?? '',
    })),
    images: all('img', (one) => ({
      alt: one.getAttribute('alt') ?? '',
      src: originalOf(one.getAttribute('src') ?? ''),
      caption: squeeze(one.closest('figure')?.querySelector('figcaption')?.textContent ?? ''),
    })),
    formulas: all('math', (one) => ({
      tex: one.dataset['tex'] ?? one.getAttribute('data-tex') ?? '',
      display: one.getAttribute('display') ?? '',
      signs: one.querySelectorAll('mi,mo,mn').length,
    })),
    callouts: all('[data-callout]', (one) => ({
      type: one.dataset['callout'] ?? '',
      title: squeeze(one.querySelector('[data-callout-title]')?.textContent ?? ''),
      text: textOf(one, '[data-callout-title]'),
    })),
    cards: all('[data-cards] > li', (one) => ({
      title: squeeze(one.querySelector('strong')?.textContent ?? ''),
      description: squeeze(one.querySelector('span')?.textContent ?? ''),
      href: one.querySelector('a')?.getAttribute('href') ?? '',
    })),
    files: all('[data-files]', (one) => pathsOf(one, '')),
    types: all('[data-types] tbody tr', (one) => [...one.children].map((cell) => textOf(cell))),
    tabs: all('[data-tab]', (one) => ({
      label: one.dataset['tab'] ?? '',
      isMissing: one.querySelector(':scope > [data-missing]') !== null,
    })),
    details: all('details', (one) => ({
      summary: squeeze(one.querySelector('summary')?.textContent ?? ''),
      id: one.id,
    })),
    footnotes: all('[data-footnotes] li', (one) => ({
      text: textOf(one),
      isLinkedBothWays:
        safe.querySelector(`a[data-footnote-ref][href="#${CSS.escape(one.id)}"]`) !== null &&
        leadsToReference(safe, one),
    })),
    quotes: all('blockquote', (one) => textOf(one)),
    rules: safe.querySelectorAll('hr').length,
    breaks: safe.querySelectorAll('br').length,
    inline: all('strong,em,code', (one) => squeeze(one.textContent)),
    missing,
    page: {
      text: pageText(),
      headings: [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => visibleText(one)),
      inline: [...document.querySelectorAll('strong,em,code')].map((one) =>
        squeeze(one.textContent ?? ''),
      ),
      hasTwoThemes: document.querySelector('pre [style*="--shiki-dark"]') !== null,
    },
  };
}

function mathAsTex(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const math of copy.querySelectorAll('math'))
    math.replaceWith(math.getAttribute('data-tex') ?? '');
  return copy.textContent ?? '';
}

function leadsToReference(safe: DocumentFragment, note: Element): boolean {
  const links = [...note.querySelectorAll('a[data-footnote-backref]')];
  return (
    links.length > 0 &&
    links.every((link) => {
      const target = safe.getElementById((link.getAttribute('href') ?? '').slice(1));
      return target?.hasAttribute('data-footnote-ref') === true;
    })
  );
}

function readCode(figure: HTMLElement): ContentFacts['code'][number] {
  const lines = [...figure.querySelectorAll<HTMLElement>('[data-line]')];
  const marks: Record<number, string[]> = {};
  for (const [index, { dataset }] of lines.entries()) {
    if (dataset['line']) marks[index] = dataset['line'].split(' ');
  }
  return {
    value: figure.querySelector('pre')?.textContent ?? '',
    title: squeeze(figure.querySelector('figcaption')?.textContent ?? ''),
    language: figure.dataset['language'] ?? '',
    firstLine: figure.dataset['lineNumbers'] ?? null,
    marks,
    words: [...figure.querySelectorAll('mark')].map((one) => one.textContent),
    inks: [...figure.querySelectorAll<HTMLElement>('[data-ink]')].map(
      (one) => one.dataset['ink'] ?? '',
    ),
  };
}

function readList(list: HTMLElement): ContentFacts['lists'][number] {
  const items = [...list.children] as HTMLElement[];
  return {
    ordered: list.localName === 'ol',
    start: list instanceof HTMLOListElement ? list.start : 1,
    items: items.map((item) => textOf(item, 'ul,ol')),
    tasks: items.map((item) => item.dataset['task'] ?? null),
  };
}

function pathsOf(list: Element, folder: string): string[] {
  const paths: string[] = [];
  for (const item of list.children) {
    const name = squeeze(item.firstChild?.nodeValue ?? '');
    const path = folder + name + (item.hasAttribute('data-folder') ? '/' : '');
    const inner = item.querySelector(':scope > ul');
    paths.push(path, ...(inner ? pathsOf(inner, path) : []));
  }
  return paths;
}

Object.assign(globalThis, { readContentFacts });

/** The image itself, where Next.js' server makes it smaller: `/_next/image?url=…&w=…`. */
function originalOf(address: string): string {
  const url = URL.parse(address);
  const original = url?.pathname.endsWith('/_next/image') ? url.searchParams.get('url') : null;
  return original === null ? address : new URL(original, address).href;
}
