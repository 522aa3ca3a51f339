import type { BlockContent, DefinitionContent, Parent } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A box beside the text, which GitHub writes as a quote that begins with what it is. */
export interface Callout extends Parent {
  type: 'callout';
  /** The word of the first line. */
  word: 'NOTE' | 'TIP' | 'WARNING' | 'CAUTION';
  children: (BlockContent | DefinitionContent)[];
}

declare module 'mdast' {
  interface BlockContentMap {
    callout: Callout;
  }
  interface RootContentMap {
    callout: Callout;
  }
}

const callout: Handle = (node: Callout, _parent, state, info) => {
  const exit = state.enter('blockquote');
  const tracker = state.createTracker(info);
  tracker.move('> ');
  tracker.shift(2);
  const text = state.containerFlow(node, tracker.current());
  exit();
  // A list or a table need not be one without a blank line before it.
  const gap = node.children[0]?.type === 'paragraph' ? '\n' : '\n\n';
  const whole = text === '' ? `[!${node.word}]` : `[!${node.word}]${gap}${text}`;
  return state.indentLines(whole, (line, _index, isBlank) => (isBlank ? '>' : `> ${line}`));
};

/** Teaches callouts to what writes Markdown. */
export const calloutToMarkdown: Options = { handlers: { callout } };
