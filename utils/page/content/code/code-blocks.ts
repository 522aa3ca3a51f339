import { attribute, hasLetter, isSilent, visibleText } from '../../dom/index.ts';
import { languageOf } from './code-language.ts';
import { readLines, type Line } from './code-text.ts';
import { type Draft, moveChildren } from '../draft/index.ts';

/** Wrappers that highlighters and themes put around a code block. */
const FRAMES = [
  'figure',
  '.expressive-code', // Starlight
  '.theme-code-block', // Docusaurus 2 and 3
  '.nextra-code', // Nextra 4
  '.nextra-code-block', // Nextra 2, 3
  '[class*="language-"]', // VitePress, Jekyll, Prism
  '.highlight', // Hugo, Jekyll, Pygments, GitHub
  '.highlighttable',
  '.code-block',
].join(',');

const TITLES = [
  'figcaption',
  '[data-rehype-pretty-code-title]',
  '[class*="codeBlockTitle"]', // Docusaurus
  '.code-block-title', // Gatsby, Fumadocs' copies
  '.filename',
  '.code-title',
  '.title',
].join(',');

/** Captions and descriptions below a code block. */
const CAPTIONS = 'figcaption,[class*="caption" i],[class*="description" i]';

/** Most letters around the code in its wrapper; with more, it contains text of the article. */
const FRAME_LETTERS = 200;

/**
 * Rebuilds code blocks: the text exactly as in the source, line by line, with colours and marks;
 * title, language and line numbers if the page shows them.
 */
export function rebuildCode(draft: Draft): void {
  const noFrames = new Set<Element>();
  for (const pre of draft.all('pre')) {
    if (!draft.root.contains(pre) || pre.parentElement?.closest('pre')) continue;
    const pictures = drawnIn(pre);
    if (pictures.length > 0) {
      pre.replaceWith(...pictures);
      continue;
    }
    if (isGutter(pre) && (pre.closest('table')?.querySelectorAll('pre').length ?? 0) > 1) continue;
    const frame = frameOf(draft, pre, noFrames);
    const lines = readLines(pre);
    const titled = titleIn(frame, pre);
    const title = titled ? visibleText(titled) : '';
    const figure = draft.make('figure', attributesOf(frame, pre, title));
    if (title) figure.append(draft.make('figcaption', {}, title));
    figure.append(draft.make('pre', {}, writeCode(draft, lines)));
    frame.after(...captionsOf(draft, frame, pre));
    frame.replaceWith(figure);
  }
}

/** The pictures that a script (Mermaid) has drawn in place of all the code that was here. */
function drawnIn(pre: Element): Element[] {
  const pictures = [...pre.querySelectorAll('svg')].filter(
    (svg) => !svg.parentElement?.closest('svg'),
  );
  const drawn = pictures.map((svg) => svg.textContent).join('');
  return withoutSpaces(pre.textContent) === withoutSpaces(drawn) ? pictures : [];
}

function withoutSpaces(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

/** Captions of a code block, and sentences after the code in its wrapper. */
function captionsOf(draft: Draft, frame: Element, pre: Element): Element[] {
  const title = titleIn(frame, pre);
  const captions = [...frame.querySelectorAll(CAPTIONS)].filter(
    (element) => !element.contains(pre) && !pre.contains(element),
  );
  for (let at = pre; at !== frame && at.parentElement; at = at.parentElement) {
    for (let after = at.nextElementSibling; after; after = after.nextElementSibling) {
      if (!isSilent(after) && /\S\s+\S/.test(visibleText(after))) captions.push(after);
    }
  }
  const said = captions.filter(
    (element) =>
      !(title && (element.contains(title) || title.contains(element))) &&
      hasLetter(visibleText(element)) &&
      !captions.some((other) => other !== element && other.contains(element)),
  );
  return [...new Set(said)].map((element) => {
    const caption = draft.root.ownerDocument.createElement('div');
    moveChildren(element, caption);
    return caption;
  });
}

/** The outermost wrapper that contains no other code block, and no text but a title. */
function frameOf(draft: Draft, pre: Element, noFrames: Set<Element>): Element {
  let frame = pre;
  for (let at = pre.closest(FRAMES); at && at !== draft.root;) {
    if (noFrames.has(at) || !draft.root.contains(at)) break;
    if (!isFrameOf(draft, at, pre)) {
      noFrames.add(at);
      break;
    }
    frame = at;
    at = at.parentElement?.closest(FRAMES) ?? null;
  }
  return frame;
}

function isFrameOf(draft: Draft, frame: Element, pre: Element): boolean {
  const blocks = [...frame.querySelectorAll('pre')].filter((one) => !pre.contains(one));
  // Hugo, Pygments and Jekyll put line numbers into a separate block.
  if (blocks.some((one) => one !== pre && !isGutter(one))) return false;
  if (frame.querySelector('p,ul,ol,blockquote,details,h1,h2,h3,h4') || draft.holdsHeading(frame))
    return false;
  const letters = frame.textContent.length - pre.textContent.length;
  return letters <= FRAME_LETTERS || frame.querySelector('.linenos,.lnt,.gutter') !== null;
}

function isGutter(pre: Element): boolean {
  return /^[\s\d]*$/.test(pre.textContent);
}

function titleIn(frame: Element, pre: Element): Element | undefined {
  return [...frame.querySelectorAll(TITLES)].find((element) => !pre.contains(element));
}

function attributesOf(frame: Element, pre: Element, title: string): Record<string, string> {
  const language = languageOf(frame, pre, title);
  const first = firstLineNumber(frame, pre);
  return {
    'data-code': '',
    ...(language && { 'data-language': language }),
    ...(first !== undefined && { 'data-line-numbers': String(first) }),
    // Mermaid draws what has its class; what still is code, it has not drawn yet.
    ...(pre.closest('.mermaid') && { 'data-undrawn': '' }),
  };
}

/** The number of the first line; `undefined` if the page shows no numbers. */
function firstLineNumber(frame: Element, pre: Element): number | undefined {
  const code = pre.querySelector('code');
  const places = [frame, pre, code].filter((element) => element !== null);
  const isNumbered = places.some(
    (element) =>
      (element.hasAttribute('data-line-numbers') &&
        element.getAttribute('data-line-numbers') !== 'false') ||
      /(?:^|\s)(?:line-numbers|has-line-numbers|linenums)(?:\s|$)/.test(
        attribute(element, 'class'),
      ),
  );
  const gutter = frame.querySelector('.linenos,.lineno,.lnt,.ln,.linenumber,.line-number,.gutter');
  if (!isNumbered && !gutter) return undefined;
  const said = places
    .map(
      (element) =>
        element.getAttribute('data-line-numbers-start') ?? element.getAttribute('data-start'),
    )
    .find((value) => value !== null);
  if (said !== undefined && /^\d{1,6}$/.test(said)) return Number(said);
  const counter = /counter-set:\s*line\s+(\d{1,6})/.exec(
    [...frame.querySelectorAll('[style*="counter-set"]')]
      .map((one) => one.getAttribute('style'))
      .join(';'),
  )?.[1];
  if (counter !== undefined) return Number(counter) + 1;
  return Number(/^\s*(\d{1,6})/.exec(gutter?.textContent ?? '')?.[1] ?? 1);
}

function writeCode(draft: Draft, lines: Line[]): Element {
  const code = draft.make('code');
  for (const [index, { pieces, marks }] of lines.entries()) {
    if (index > 0) code.append('\n');
    const line = draft.make('span', { 'data-line': marks.join(' ') });
    for (const { text, ink, isMarked, href } of pieces) {
      const run = ink ? draft.make('span', { 'data-ink': ink }, text) : text;
      const marked = isMarked ? draft.make('mark', {}, run) : run;
      line.append(href ? draft.make('a', { href }, marked) : marked);
    }
    code.append(line);
  }
  return code;
}
