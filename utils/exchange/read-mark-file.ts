import type { MarkRecord } from '../memory/index.ts';
import { marksOfCsv } from './read-csv.ts';
import { marksOfJson } from './read-json.ts';
import { recordsInMarkdown } from './marks-markdown.ts';
import { Reading, type MarkFileFormat, type Skipped } from './reading.ts';

/** Characters; a file of more is no list of marks. */
const MOST_OF_FILE = 100_000_000;

/** What a file holds: its marks, and what in it is none, with the reason. */
export interface MarkFile {
  format: MarkFileFormat;
  marks: MarkRecord[];
  /** The first of them. */
  skipped: Skipped[];
  skippedCount: number;
}

/** Why a file is of no use: none of the known formats, damaged, or too large. */
export type MarkFileFault = 'unknown' | 'broken' | 'size';

/**
 * Reads marks out of a file: of ours in Markdown, CSV or JSON-LD, of Hypothesis, of the Obsidian
 * Clipper, or a list of highlights from Readwise. All that it says is text. Never throws.
 */
export function readMarkFile(file: string): MarkFile | { fault: MarkFileFault } {
  if (file.length > MOST_OF_FILE) return { fault: 'size' };
  const text = file.replace(/^\uFEFF/, '');
  const markdown = new Reading('markdown');
  for (const record of recordsInMarkdown(text)) markdown.addRecord(record);
  if (markdown.count > 0) return markdown.report();
  if (/^\s*[[{]/.test(text)) return readJson(text);
  const csv = marksOfCsv(text);
  return csv ? csv.report() : { fault: 'unknown' };
}

function readJson(text: string): MarkFile | { fault: MarkFileFault } {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { fault: 'broken' };
  }
  return marksOfJson(value)?.report() ?? { fault: 'unknown' };
}
