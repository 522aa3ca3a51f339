import type { BlockContent, DefinitionContent, Parent } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';

/** A callout, which GitHub writes as a quotation that begins with its kind: `> [!NOTE]`. */
export interface Callout extends Parent {
  type: 'callout';
  /** The word in brackets. */
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
  // Only a paragraph may follow without a blank line.
  const gap = node.children[0]?.type === 'paragraph' ? '\n' : '\n\n';
  const whole = text === '' ? `[!${node.word}]` : `[!${node.word}]${gap}${text}`;
  return state.indentLines(whole, (line, _index, isBlank) => (isBlank ? '>' : `> ${line}`));
};

/** Extension for `mdast-util-to-markdown` that writes callouts. */
export const calloutToMarkdown: Options = { handlers: { callout } };
