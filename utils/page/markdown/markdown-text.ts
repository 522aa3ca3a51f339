import type { Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A backslash before an ampersand that begins no character reference. */
const NEEDLESS = /\\&(?=[#a-z])(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,40});)/gi;

/**
 * Removes backslashes that the library writes to be safe but that are not needed: a search for
 * "R&D" would not find `R\&D`, nor an address `https\://`. GitHub links bare addresses, with the
 * same text.
 */
const text: Handle = (node: Text, _parent, state, info) => {
  const isLast = /^\s?$/.test(info.after);
  return state
    .safe(node.value, info)
    .replaceAll(NEEDLESS, '&')
    .replaceAll(ADDRESS, (whole: string, start: string, rest: string, end: string | undefined) =>
      rest.includes('\\') || (end === '' && !isLast) ? whole : start.replace('\\', '') + rest,
    );
};

/**
 * The start of an address with its backslash, and the rest up to a space. At the end of a text
 * node, emphasis may follow directly.
 */
const ADDRESS = /(\b(?:https?|ftp)\\:|\bwww\\\.|(?<=^|[\s(])[\w.+-]+\\@)([^\s<]*)(?=[\s<]|($))/gi;

/** Extension for `mdast-util-to-markdown` that writes texts without needless backslashes. */
export const textToMarkdown: Options = { handlers: { text } };
