import type { PhrasingContent } from 'mdast';

/**
 * What stands in a cell of a table, without what its pipes would break: Markdown looks for the ends
 * of cells first, whatever the pipes stand in, and takes a backslash before one away.
 *
 * - In formulas `|` is `\vert`, and `\|` is `\Vert`.
 * - Code that has a backslash before a pipe is an element of HTML: in `` `\|` `` the backslash would
 *   be lost, and of `` `\\|` `` parsers think differently.
 */
export function inCell(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    if (node.type === 'inlineMath') return [{ ...node, value: withoutPipes(node.value) }];
    if (node.type === 'inlineCode' && node.value.includes(String.raw`\|`)) {
      const text: PhrasingContent = { type: 'text', value: node.value };
      return [{ type: 'html', value: '<code>' }, text, { type: 'html', value: '</code>' }];
    }
    if (!('children' in node)) return [node];
    return [{ ...node, children: inCell(node.children) }];
  });
}

/** Text, in which commands for formulas mean nothing. */
const TEXT = /(\\(?:text\w*|mbox)\s*\{)[^{}]*\}/g;
/** The columns of an array, whose lines can be written in no other way. */
const COLUMNS = /\\begin\s*\{d?array\}\s*(?:\[\w\]\s*)?\{[^{}]*\}/g;

function withoutPipes(tex: string): string {
  return apart(
    tex,
    COLUMNS,
    ([columns]) => columns.replaceAll('|', String.raw`\|`),
    withoutPipesInText,
  );
}

function withoutPipesInText(tex: string): string {
  return apart(tex, TEXT, outsideOfText, asCommands);
}

function outsideOfText([text, begin]: RegExpExecArray): string {
  return text.replaceAll('|', `}\\vert${begin}`);
}

/** Commands end at the first sign that is no letter. */
function asCommands(tex: string): string {
  return tex.replaceAll(
    /(\\(?:[a-z]+|[^])|\|)([a-z]?)/gi,
    (whole, sign: string, letter: string) => {
      if (sign !== '|' && sign !== String.raw`\|`) return whole;
      const command = sign === '|' ? String.raw`\vert` : String.raw`\Vert`;
      return letter === '' ? command : `${command} ${letter}`;
    },
  );
}

/** Changes what matches in one way, and what stands between in another. */
function apart(
  text: string,
  pattern: RegExp,
  inside: (part: RegExpExecArray) => string,
  between: (part: string) => string,
): string {
  let result = '';
  let end = 0;
  for (const found of text.matchAll(pattern)) {
    result += between(text.slice(end, found.index)) + inside(found);
    end = found.index + found[0].length;
  }
  return result + between(text.slice(end));
}
