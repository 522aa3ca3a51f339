import type { Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A backslash before an ampersand that begins no character reference. */
const NEEDLESS = /\\&(?=[#a-z])(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,40});)/gi;

/**
 * Nobody who looks for "R&D" would find `R\&D`, which the library writes to be on the safe side, nor
 * an address by `https\://`. GitHub makes links of addresses: their text is the same.
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
 * The start of an address with its backslash, and the rest up to what none goes on beyond. What
 * follows a text at once may be signs of emphasis.
 */
const ADDRESS = /(\b(?:https?|ftp)\\:|\bwww\\\.|(?<=^|[\s(])[\w.+-]+\\@)([^\s<]*)(?=[\s<]|($))/gi;

/** Writes texts with no more backslashes than they need. */
export const textToMarkdown: Options = { handlers: { text } };
