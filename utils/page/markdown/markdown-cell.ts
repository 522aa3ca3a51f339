import type { PhrasingContent } from 'mdast';

/**
 * Rewrites what a table cell holds so that pipes in it do not end the cell. Parsers split a row at
 * its pipes before anything else, and drop a backslash before one.
 *
 * - In formulas `|` becomes `\vert`, and `\|` becomes `\Vert`.
 * - Code with a backslash before a pipe becomes HTML: `` `\|` `` would lose the backslash, and
 * parsers disagree about `` `\\|` ``.
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

/** Text in a formula, where commands mean nothing. */
const TEXT = /(\\(?:text\w*|mbox)\s*\{)[^{}]*\}/g;
/** The columns of an array: their vertical lines have no other notation. */
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

/** Replaces pipes by commands. A command ends at the first character that is not a letter. */
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

/** Rewrites the matches of a pattern with `inside`, and the text around them with `between`. */
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
