import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './steps.ts';

/** Where a build says what becomes of the user's data. */
export const PRIVACY_FILE = 'PRIVACY.txt';

/** Without it, browsers guess the encoding of a text that comes from no server. */
const BYTE_ORDER_MARK = '\uFEFF';

/** Puts the text on privacy into a build, for people to read: without the signs of Markdown. */
export function writePrivacy(folder: string): void {
  const markdown = readFileSync(join(ROOT, 'PRIVACY.md'), 'utf8');
  writeFileSync(join(folder, PRIVACY_FILE), BYTE_ORDER_MARK + plainText(markdown));
}

/** Markdown as plain text; each row of a table becomes an entry of a list. */
export function plainText(markdown: string): string {
  return markdown
    .replaceAll(/^\|[\s|:-]+\|\n/gm, '')
    .replaceAll(/^\| *(.*?) *\| *(.*?) *\|$/gm, '- $1: $2')
    .replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 ($2)')
    .replaceAll(/\*\*|`|\b_|_\b|^#+ /gm, '');
}
