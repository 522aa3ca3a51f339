import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown';

/**
 * Marks of lines and how they are written after the language, as Fumadocs, Expressive Code and
 * others read them.
 */
const MARKS: [mark: string, name: string][] = [
  ['highlighted', ''],
  ['add', 'ins='],
  ['remove', 'del='],
];

/**
 * A code block as Markdown's, with its language and, after it, what Fumadocs reads there: the
 * title, the marked lines, and the number of the first line if lines are numbered.
 *
 * @param figure our `figure[data-code]`
 */
export function codeBlock(figure: Element): Code {
  const pre = find(figure, 'pre');
  const meta = [title(figure), ...marks(figure), lineNumbers(figure)].filter(Boolean).join(' ');
  const lang = String(figure.properties['dataLanguage'] ?? '').replace(/\s+/g, '');
  return {
    type: 'code',
    // The first word would be taken for the language.
    lang: lang || (meta ? 'text' : null),
    meta: meta || null,
    value: pre ? textOf(pre) : '',
  };
}

const code: Handle = (node: Code, parent, state, info) => {
  if (node.meta?.includes('`')) state.options.fence = '~';
  const written = defaultHandlers.code(node, parent, state, info);
  delete state.options.fence;
  return written;
};

/**
 * Extension for `mdast-util-to-markdown`: if the title has a backquote, the fence is made of
 * tildes, since one of backquotes must not have any after it.
 */
export const codeToMarkdown: Options = { handlers: { code } };

function title(figure: Element): string {
  const caption = find(figure, 'figcaption');
  const text = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  if (text === '') return '';
  // A quotation mark inside a title of the same kind cannot be escaped.
  return text.includes('"') ? `title='${text.replaceAll("'", '"')}'` : `title="${text}"`;
}

function lineNumbers({ properties }: Element): string {
  const first = Number(properties['dataLineNumbers']);
  if (!(first >= 0)) return '';
  return first === 1 ? 'lineNumbers' : `lineNumbers=${first}`;
}

function marks(figure: Element): string[] {
  const lines = String(figure.properties['dataMarks'] ?? '')
    .split(';')
    .map((names) => names.split(' '));
  return MARKS.flatMap(([mark, name]) => {
    const marked = lines.flatMap((line, index) => (line.includes(mark) ? [index + 1] : []));
    return marked.length > 0 ? [`${name}{${ranges(marked)}}`] : [];
  });
}

/** `1,3-5` for lines 1, 3, 4 and 5. */
function ranges(lines: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(',');
}

/** The text of a node with that of all below it, unchanged. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** The first descendant with a tag name, in document order. */
export function find(node: Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
