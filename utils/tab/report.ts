import type { Reading } from './tab.ts';

interface Facts {
  /** Question to the user, in the language of the report. */
  question: string;
  /** Version of the extension. */
  version: string;
  /** The page that the report is about, if the user has chosen one. */
  reading?: Reading | undefined;
}

/**
 * Returns the text of a problem report. Its facts are for developers and use the terms of the code.
 */
export function reportText({ question, version, reading }: Facts): string {
  const about = [`version: ${version}`, `browser: ${navigator.userAgent}`];
  return [question, '', '', '', ...(reading ? pageFacts(reading) : []), ...about].join('\n');
}

function pageFacts(reading: Reading): string[] {
  if (reading.state === 'error') return [`problem: ${reading.problem}`];
  const { title, url, kind, evidence, headings } = reading.article;
  return [
    `page: ${oneLine(title)}`,
    `address: ${url}`,
    `kind: ${kind}`,
    `evidence: ${evidence.join(', ')}`,
    `headings: ${headings.length}`,
    ...headings.map(({ depth, text, id }) =>
      [`${'#'.repeat(depth)} ${oneLine(text)}`, ...(id === undefined ? [] : [`(#${id})`])].join(
        ' ',
      ),
    ),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
