import type { Reading } from './tab.ts';

interface Facts {
  /** What the user is asked, in the language of the rest. */
  question: string;
  /** That of the extension. */
  version: string;
  /** What was read of the page that the report is about, where the user has chosen one. */
  reading?: Reading | undefined;
}

/** The text of a report. The facts in it are for those who mend it, in the words of the code. */
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
