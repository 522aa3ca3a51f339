import type { Element, ElementContent } from 'hast';
import type { Code } from 'mdast';
import { defaultHandlers, type Handle, type Options } from 'mdast-util-to-markdown';

/** Marks of lines that Fumadocs and its like know to write after the language. */
const MARKS: [mark: string, name: string][] = [
  ['highlighted', ''],
  ['add', 'ins='],
  ['remove', 'del='],
];

/**
 * A block of code with its language, and after it what Fumadocs itself reads there: the title, the
 * lines that are marked and the number of the first one, where lines are numbered.
 */
export function codeBlock(figure: Element): Code {
  const pre = find(figure, 'pre');
  const meta = [title(figure), ...marks(figure), lineNumbers(figure)].filter(Boolean).join(' ');
  const lang = String(figure.properties['dataLanguage'] ?? '').replace(/\s+/g, '');
  return {
    type: 'code',
    // What stands first is taken for the language.
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

/** Fences of tildes around code whose title has a backquote, which those of backquotes cannot have. */
export const codeToMarkdown: Options = { handlers: { code } };

function title(figure: Element): string {
  const caption = find(figure, 'figcaption');
  const text = caption ? textOf(caption).replace(/\s+/g, ' ').trim() : '';
  if (text === '') return '';
  // There is no way to write a quote of the kind that the title stands in.
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

/** All text in an element, as it stands there. */
export function textOf(node: Element | ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

export function find(node: Element, tagName: string): Element | undefined {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const found = child.tagName === tagName ? child : find(child, tagName);
    if (found) return found;
  }
  return undefined;
}
