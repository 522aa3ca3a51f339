import type { BlockContent, Heading, Paragraph, PhrasingContent, Root, Text } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { MarkRecord } from '../memory/index.ts';
import { textDirective } from '../page/marks/index.ts';
import { blockIds } from './mark-ids.ts';

/** Begins a line of our own in a file of Markdown: a mark whole, as JSON. */
const RECORD = '<!-- reader:mark ';
const RECORD_END = ' -->';

/**
 * The marks of one post in Markdown: quotes under the headings of their sections, each with the id
 * of its block, its note, and a link to its words. Beside each stands the mark itself in a comment,
 * by which the file can be read again. What marks say is text; notes are Markdown as they are.
 */
export function marksMarkdown(marks: readonly MarkRecord[]): string {
  const [first] = marks;
  if (!first) return '';
  const ids = blockIds(marks);
  const inOrder = marks.toSorted(
    (one, other) =>
      one.position.start - other.position.start || (blockIdOf(one) < blockIdOf(other) ? -1 : 1),
  );
  const sections = new Map<string, MarkRecord[]>();
  for (const mark of inOrder) {
    const { id = '', text = '' } = mark.section ?? {};
    const key = JSON.stringify([id, text]);
    const section = sections.get(key);
    if (section) section.push(mark);
    else sections.set(key, [mark]);
  }
  const title = link(first.url, [plain(first.title.trim() || first.url)]);
  const blocks: Root['children'] = [{ type: 'heading', depth: 1, children: [title] }];
  for (const section of sections.values()) {
    blocks.push(
      ...headingOf(section),
      ...section.flatMap((mark) => blocksOf(mark, blockIdOf(mark))),
    );
  }
  return toMarkdown({ type: 'root', children: blocks }, { bullet: '-', rule: '-' });

  function blockIdOf({ id }: MarkRecord): string {
    return ids.get(id) ?? '';
  }
}

function headingOf([mark]: readonly MarkRecord[]): Heading[] {
  if (!mark?.section) return [];
  const { text, depth } = mark.section;
  const level = Math.min(Math.max(Math.round(depth), 2), 6) as Heading['depth'];
  return [{ type: 'heading', depth: level, children: [plain(text)] }];
}

function blocksOf(mark: MarkRecord, blockId: string): BlockContent[] {
  const { labels, note } = mark;
  const last: PhrasingContent[] = [link(addressOf(mark), [{ type: 'text', value: '↗' }])];
  for (const label of labels) last.push({ type: 'text', value: ' ' }, code(label));
  return [
    quoteOf(mark),
    raw(`^${blockId}`),
    ...(note === undefined ? [] : [raw(tame(note.toWellFormed()))]),
    { type: 'paragraph', children: last },
    raw(`${RECORD}${commentJson(mark)}${RECORD_END}`),
  ];
}

function quoteOf({ kind, quote }: MarkRecord): BlockContent {
  const lines = quote.exact.split('\n');
  const paragraphs = lines
    .filter((line) => line.trim() !== '')
    .map((value): Paragraph => ({
      type: 'paragraph',
      children: [{ type: 'text', value: tame(value.toWellFormed()) }],
    }));
  const own: BlockContent[] =
    kind === 'code' ? [{ type: 'code', value: tame(quote.exact.toWellFormed()) }] : paragraphs;
  return { type: 'blockquote', children: own };
}

/** The address of a mark's words, which browsers scroll to. */
export function addressOf({ url, quote, section }: MarkRecord): string {
  const before = quote.prefix.split('\n').at(-1) ?? '';
  const after = quote.suffix.split('\n')[0] ?? '';
  const page = url.split('#')[0] ?? url;
  const fragment = section?.id === undefined ? '' : encodeURIComponent(section.id.toWellFormed());
  const words = {
    text: quote.exact.toWellFormed(),
    before: before.toWellFormed(),
    after: after.toWellFormed(),
  };
  return `${page}#${fragment}:~:text=${textDirective(words)}`;
}

function link(url: string, children: PhrasingContent[]): PhrasingContent {
  const address = url.replaceAll('(', '%28').replaceAll(')', '%29');
  return {
    type: 'link',
    url: address,
    children: children.filter((child) => child.type === 'text'),
  };
}

/** A text on one line. */
function plain(value: string): Text {
  return { type: 'text', value: tame(value.toWellFormed().replace(/\s+/g, ' ')) };
}

function code(value: string): PhrasingContent {
  return { type: 'inlineCode', value: tame(value.toWellFormed().replace(/\s+/g, ' ')) };
}

function raw(value: string): BlockContent {
  return { type: 'html', value };
}

/** Text in which none of our own lines and markers can be. */
function tame(text: string): string {
  return text.replace(/((?:<!--|%%)\s*reader):/g, '$1&#58;');
}

/** JSON that ends no comment, and is no marker. */
function commentJson(mark: MarkRecord): string {
  return JSON.stringify(mark).replace(
    /[<>%]|-(?=-)|-$/g,
    (sign) => String.raw`\u00` + sign.charCodeAt(0).toString(16),
  );
}

/** What the comments of a file of Markdown hold; undefined for one that cannot be read. */
export function* recordsInMarkdown(text: string): Generator {
  for (let at = text.indexOf(RECORD); at >= 0; at = text.indexOf(RECORD, at + 1)) {
    if (at > 0 && text[at - 1] !== '\n') continue;
    const lineEnd = text.indexOf('\n', at);
    const line = text.slice(at + RECORD.length, lineEnd < 0 ? text.length : lineEnd).trimEnd();
    yield line.endsWith(RECORD_END.trim())
      ? parsed(line.slice(0, -RECORD_END.trim().length))
      : undefined;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return undefined;
  }
}
