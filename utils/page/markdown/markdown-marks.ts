import type { Delete, Emphasis, Html, Nodes, PhrasingContent, Strong, Text } from 'mdast';
import type { Handle, Options } from 'mdast-util-to-markdown';
import { isLetter, mayStand, misread, type Marked, type Token } from './markdown-delimiters.ts';

declare module 'mdast' {
  interface EmphasisData extends Marked {}
  interface StrongData extends Marked {}
  interface DeleteData extends Marked {}
}

type Mark = Emphasis | Strong | Delete;
type MarkName = Mark['type'];

/** A node that is not emphasis, with the emphasis around it, outermost first. */
interface Piece {
  node: PhrasingContent;
  marks: readonly MarkName[];
}

/**
 * The markers of each kind of emphasis, the preferred one first, and the HTML element if none can
 * be read.
 */
const WAYS: Record<MarkName, { signs: readonly string[]; tag: string }> = {
  emphasis: { signs: ['_', '*'], tag: 'em' },
  strong: { signs: ['**', '__'], tag: 'strong' },
  delete: { signs: ['~~'], tag: 'del' },
};

/**
 * After this many tries for one element at a time (fewer in long lines), all that are misread
 * change at once.
 */
const MOST_TRIES = 12;
const MOST_TOKENS = 4000;

/**
 * Chooses how each emphasis of a tree is written, so that all parsers read it back and a text
 * search finds the words: spaces move outside, adjacent or nested emphasis of one kind is merged,
 * inside words it gets asterisks, and HTML where no marker works (`<strong>「a」</strong>は`).
 *
 * @param tree is changed; its emphasis gets `data.marker`
 */
export function settleMarks(tree: Nodes): void {
  if (!('children' in tree)) return;
  if (tree.type === 'paragraph' || tree.type === 'heading' || tree.type === 'tableCell') {
    const pieces = trimmed(piecesOf(tree.children, [], []));
    tree.children = settled(pieces, ' ', ' ');
  } else {
    for (const child of tree.children) settleMarks(child);
  }
}

const write: Handle = (node: Mark, _parent, state, info) => {
  const marker = markerOf(node);
  const tracker = state.createTracker(info);
  let value = tracker.move(marker);
  const inside = { ...tracker.current(), before: marker, after: marker };
  value += tracker.move(state.containerPhrasing(node, inside));
  return value + tracker.move(marker);
};

const handle = Object.assign(write, { peek: (node: Mark) => markerOf(node).charAt(0) });

/** Extension for `mdast-util-to-markdown` that writes emphasis as `settleMarks` chose. */
export const marksToMarkdown: Options = {
  handlers: { emphasis: handle, strong: handle, delete: handle },
};

function markerOf({ type, data }: Mark): string {
  return data?.marker ?? WAYS[type].signs[0] ?? '';
}

/**
 * Splits nodes into pieces.
 *
 * @param around emphasis around the parent, which the pieces need not repeat
 */
function piecesOf(
  nodes: readonly PhrasingContent[],
  marks: readonly MarkName[],
  around: readonly MarkName[],
): Piece[] {
  return nodes.flatMap((node): Piece[] => {
    if (isMark(node)) {
      const isNew = !marks.includes(node.type) && !around.includes(node.type);
      return piecesOf(node.children, isNew ? [...marks, node.type] : marks, around);
    }
    if (node.type === 'text') return parted(node).map((part) => ({ node: part, marks }));
    if (node.type !== 'link' && node.type !== 'linkReference') return [{ node, marks }];
    const inner = piecesOf(node.children, [], [...around, ...marks]);
    // A link around white space alone is invisible.
    if (inner.every((piece) => isBlank(piece.node)))
      return inner.map((piece) => ({ ...piece, marks }));
    return [{ node: { ...node, children: settled(inner, '[', ']') }, marks }];
  });
}

/** Splits a text into leading spaces, words and trailing spaces. */
function parted({ value }: Text): Text[] {
  const start = value.length - value.trimStart().length;
  const end = Math.max(start, value.trimEnd().length);
  const parts = [value.slice(0, start), value.slice(start, end), value.slice(end)];
  return parts.filter((part) => part !== '').map((part) => ({ type: 'text', value: part }));
}

/** Drops line breaks at both ends of a line, and spaces there and beside its breaks. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const kept = trimmedAfter(trimmedAfter(pieces, /^[ \t\r\n]+/).toReversed(), /[ \t\r\n]+$/);
  const start = kept.findLastIndex(({ node }) => !isBreak(node));
  const end = kept.findIndex(({ node }) => !isBreak(node));
  return start < 0 ? [] : kept.slice(end, start + 1).toReversed();
}

function trimmedAfter(pieces: readonly Piece[], spaces: RegExp): Piece[] {
  let isAtEdge = true;
  return pieces.flatMap((piece) => {
    const { node, marks } = piece;
    if (!isAtEdge || node.type !== 'text') {
      isAtEdge = isBreak(node);
      return [piece];
    }
    const value = node.value.replace(spaces, '');
    isAtEdge = value === '';
    return isAtEdge ? [] : [{ node: { type: 'text', value }, marks }];
  });
}

function settled(pieces: readonly Piece[], before: string, after: string): PhrasingContent[] {
  const nodes = joined(grouped(withBlanksOutside(pieces)));
  for (let at = 0; at < nodes.length;) {
    const start = at;
    while (at < nodes.length && isMark(nodes[at])) at += 1;
    if (at > start) {
      const left = edges(nodes[start - 1])?.last ?? before;
      const right = edges(nodes[at])?.first ?? after;
      choose(nodes.slice(start, at), left, right);
    }
    at += 1;
  }
  return nodes.flatMap(asWritten);
}

/** A space keeps only the emphasis that the pieces before and after it both have. */
function withBlanksOutside(pieces: readonly Piece[]): Piece[] {
  const held = pieces.map((piece) => ({ ...piece }));
  for (const direction of [held, held.toReversed()]) {
    let beside: readonly MarkName[] = [];
    for (const piece of direction) {
      if (isBlank(piece.node)) piece.marks = piece.marks.filter((mark) => beside.includes(mark));
      else beside = piece.marks;
    }
  }
  return held;
}

/** Nests the emphasis: the one around most pieces is outermost. */
function grouped(pieces: readonly Piece[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (let at = 0; at < pieces.length;) {
    const [mark, end] = longest(pieces, at);
    const part = pieces.slice(at, end);
    if (mark === undefined) nodes.push(...part.map(({ node }) => node));
    else nodes.push(marked(mark, grouped(part.map((piece) => without(piece, mark)))));
    at = end;
  }
  return nodes;
}

function longest(
  pieces: readonly Piece[],
  start: number,
): [mark: MarkName | undefined, end: number] {
  let found: [MarkName | undefined, number] = [undefined, start + 1];
  for (const mark of pieces[start]?.marks ?? []) {
    const end = endOf(pieces, start, ({ marks }) => marks.includes(mark));
    if (found[0] === undefined || end > found[1]) found = [mark, end];
  }
  return found;
}

function endOf(pieces: readonly Piece[], start: number, isIn: (piece: Piece) => boolean): number {
  let end = start;
  for (let piece = pieces[end]; piece && isIn(piece); piece = pieces[end]) end += 1;
  return end;
}

function without({ node, marks }: Piece, mark: MarkName): Piece {
  return { node, marks: marks.filter((one) => one !== mark) };
}

function marked(type: MarkName, children: PhrasingContent[]): Mark {
  const [marker = ''] = WAYS[type].signs;
  return { type, children: joined(children), data: { marker } };
}

/** Merges adjacent texts, and adjacent code and formulas, whose markers would form one run. */
function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (
      last &&
      node.type in JOINTS &&
      last.type === node.type &&
      'value' in last &&
      'value' in node
    ) {
      result.splice(-1, 1, { ...last, value: last.value + JOINTS[node.type] + node.value });
    } else result.push(node);
  }
  return result;
}

const JOINTS: Record<string, string> = { text: '', inlineCode: '', inlineMath: ' ' };

/** Chooses the markers of adjacent emphasis, and of all emphasis in it. */
function choose(cluster: readonly PhrasingContent[], before: string, after: string): void {
  const ways = new Map<Marked, string[]>();
  const tokens = tokensOf(cluster, ways);
  for (const [at, token] of tokens.entries()) {
    if ('end' in token) begin(tokens, at, [before, after], ways);
  }
  for (const [one, signs] of ways) one.marker = signs.shift() ?? '';
  const most = Math.min(MOST_TRIES, MOST_TOKENS / tokens.length);
  for (let tries = 0; ; tries += 1) {
    const wrong = misread(tokens, before, after);
    if (wrong.length === 0) return;
    for (const one of tries < most ? wrong.slice(0, 1) : wrong) {
      one.marker = (tries < most && ways.get(one)?.shift()) || '';
    }
  }
}

/** @param ways gets, for each emphasis, the markers that may be tried */
function tokensOf(nodes: readonly PhrasingContent[], ways: Map<Marked, string[]>): Token[] {
  return nodes.flatMap((node): Token[] => {
    if (!isMark(node)) return [edges(node) ?? { first: '.', last: '.' }];
    const end = node.data ?? { marker: '' };
    ways.set(end, [...WAYS[node.type].signs]);
    return [{ end, isOpening: true }, ...tokensOf(node.children, ways), { end, isOpening: false }];
  });
}

/**
 * Removes markers that cannot work, to save tries: inside words only asterisks do (beside other
 * emphasis they are preferred), and no marker works between a letter outside and punctuation
 * inside.
 */
function begin(
  tokens: readonly Token[],
  at: number,
  around: readonly [string, string],
  ways: Map<Marked, string[]>,
): void {
  const token = tokens[at];
  if (!token || !('end' in token)) return;
  const signs = ways.get(token.end) ?? [];
  const way = token.isOpening ? -1 : 1;
  const [outer, inner] = [tokens[at + way], tokens[at - way]];
  const outside = signAt(tokens, at, way) ?? around[token.isOpening ? 0 : 1];
  const inside = isEnd(inner) ? beside(signs, ways.get(inner.end)) : signAt(tokens, at, -way);
  if (!isEnd(outer) && inside !== undefined && !mayStand(outside, inside)) {
    ways.set(token.end, []);
  } else if (isLetter(outside)) {
    const isTouched = isEnd(outer) || isEnd(inner);
    ways.set(token.end, isTouched ? signs.toSorted() : signs.filter(isNoUnderscore));
  }
}

function isNoUnderscore(signs: string): boolean {
  return !signs.startsWith('_');
}

/** The nearest character in a direction that is not part of a marker, if there is one. */
function signAt(tokens: readonly Token[], start: number, way: number): string | undefined {
  let at = start + way;
  while (isEnd(tokens[at])) at += way;
  const token = tokens[at];
  return token && 'first' in token ? (way > 0 ? token.first : token.last) : undefined;
}

function isEnd(token: Token | undefined): token is Extract<Token, { end: Marked }> {
  return token !== undefined && 'end' in token;
}

/**
 * The character beside a marker; `undefined` if both may be asterisks, which would form one run.
 */
function beside(signs: readonly string[], others: readonly string[] = []): string | undefined {
  return [...signs, ...others].includes('~~') ? '*' : undefined;
}

/** First and last character of the Markdown for a node that is not emphasis. */
function edges(node: PhrasingContent | undefined): { first: string; last: string } | undefined {
  if (!node) return undefined;
  if (node.type === 'text') {
    const value = node.value.toWellFormed();
    return { first: /^./su.exec(value)?.[0] ?? '', last: /.$/su.exec(value.slice(-2))?.[0] ?? '' };
  }
  // All other nodes begin and end with punctuation.
  return { first: '.', last: node.type === 'break' ? ' ' : '.' };
}

function asWritten(node: PhrasingContent): PhrasingContent[] {
  if (!isMark(node)) return [node];
  const children = node.children.flatMap(asWritten);
  if (markerOf(node) !== '') return [{ ...node, children }];
  const { tag } = WAYS[node.type];
  return [html(`<${tag}>`), ...children, html(`</${tag}>`)];
}

function html(value: string): Html {
  return { type: 'html', value };
}

function isMark(node: PhrasingContent | undefined): node is Mark {
  return node?.type === 'emphasis' || node?.type === 'strong' || node?.type === 'delete';
}

function isBlank(node: PhrasingContent): boolean {
  return isBreak(node) || (node.type === 'text' && node.value.trim() === '');
}

function isBreak(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'html' && node.value === '<br>');
}
