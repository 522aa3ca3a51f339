import type { Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A backslash before an ampersand that begins no character reference. */
const NEEDLESS = /\\&(?=[#a-z])(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{0,40});)/gi;

/** Nobody who looks for "R&D" would find `R\&D`, which the library writes to be on the safe side. */
const text: Handle = (node: Text, _parent, state, info) =>
  state.safe(node.value, info).replaceAll(NEEDLESS, '&');

/** Writes texts with no more backslashes than they need. */
export const textToMarkdown: Options = { handlers: { text } };
