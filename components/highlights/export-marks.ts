import type { MarkRecord } from '../../utils/memory/index.ts';
import { fileName } from '../../utils/page/markdown/index.ts';
import { saveAs } from '../shared/save-as.ts';

/** The formats in which many marks are written; their names are the same in each language. */
export const MARK_FORMATS = [
  { id: 'markdown', name: 'Markdown', ending: 'md', type: 'text/markdown' },
  { id: 'readwise', name: 'Readwise (CSV)', ending: 'csv', type: 'text/csv' },
  {
    id: 'annotations',
    name: 'Web Annotations (JSON-LD)',
    ending: 'jsonld',
    type: 'application/ld+json',
  },
] as const;

export type MarkFormat = (typeof MARK_FORMATS)[number]['id'];

/** What writes marks; it is loaded when it is first used. */
export function exchangeModule() {
  return import('../../utils/exchange/index.ts');
}

/** Saves marks as a file; of several posts, one after the other. */
export async function exportMarks(marks: readonly MarkRecord[], format: MarkFormat): Promise<void> {
  const { marksMarkdown, readwiseCsv, webAnnotations } = await exchangeModule();
  const posts = Map.groupBy(marks, ({ post }) => post);
  const text = {
    markdown: () => [...posts.values()].map((own) => marksMarkdown(own)).join('\n'),
    readwise: () => readwiseCsv(marks),
    annotations: () => webAnnotations(marks),
  }[format]();
  const { ending, type } = MARK_FORMATS.find(({ id }) => id === format) ?? MARK_FORMATS[0];
  const only = posts.size === 1 ? marks.at(-1)?.title : undefined;
  saveText(text, fileName(only ?? 'highlights', ending), type);
}

/** Saves a text as a file, sign for sign: what is read again must be what was written. */
export function saveText(text: string, name: string, type: string): void {
  saveAs(name, new Blob([text], { type: `${type};charset=utf-8` }));
}
