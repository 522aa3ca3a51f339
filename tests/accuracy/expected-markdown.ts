import type { JudgedPage } from './judged-pages.ts';
import type { WrittenPage } from './markdown-in-page.ts';
import type { MarkdownFacts } from './markdown-facts.ts';

const WORDS: Record<string, string> = {
  info: 'NOTE',
  success: 'TIP',
  idea: 'TIP',
  warning: 'WARNING',
  error: 'CAUTION',
};

/** Other names of languages; what Fumadocs makes of `npm` are commands for a shell. */
const LANGUAGES: Record<string, string> = {
  rs: 'rust',
  py: 'python',
  ts: 'typescript',
  js: 'javascript',
  sh: 'bash',
  shell: 'bash',
  zsh: 'bash',
  npm: 'bash',
  jsx: 'tsx',
};

type Placed = { within?: string[]; tab?: string };

/**
 * What a parser must find in the Markdown of a page, from the page's MDX. Not all that stands there
 * is on the page; left out is, for these reasons alone,
 *
 * - what is in a panel of which the Markdown says that it is missing
 * - a heading that says the title again, which is in the front matter
 * - a heading of level 1 where the layout draws none
 * - titles of code blocks where the layout draws none
 *
 * and links lead where the page's address makes them lead.
 */
export function expectedMarkdown(
  { facts, url }: JudgedPage,
  { markdown, missing, shown, headings, covers }: WrittenPage,
): Omit<MarkdownFacts, 'frontMatter'> {
  const isThere = ({ within = [], tab }: Placed): boolean =>
    ![...within, ...(tab === undefined ? [] : [tab])].some((label) => missing.includes(label));
  const isDrawn = ({ depth, text }: { depth: number; text: string }): boolean =>
    depth > 1 || (text !== facts.title && headings.some((drawn) => drawn.includes(text)));
  const cards = facts.cards.flatMap(({ title, href, ...placed }) =>
    href === null ? [] : [{ text: title, href, ...placed }],
  );
  const links = [...facts.links, ...cards].filter(isThere);
  return {
    headings: facts.headings
      .filter((heading) => isThere(heading) && isDrawn(heading))
      .map(({ depth, text }) => ({ depth, text })),
    code: facts.code.filter(isThere).flatMap(({ lang, title, value, within }) => {
      // What stands in a panel that was closed, the page does not show.
      const isTitled = title !== null && (within ? markdown : shown).includes(title);
      const hasTabs = lang === 'npm' && shown.includes('pnpm') && !missing.includes('pnpm');
      return (hasTabs ? packageCommands(value) : [value]).map((command) => ({
        lang: languageOf(lang),
        title: isTitled ? title : null,
        value: command,
      }));
    }),
    tables: facts.tables.filter(isThere).map(({ rows }) => rows),
    links: sorted(links.map(({ text, href }) => ({ text, href: new URL(href, url).href }))),
    images: [...covers, ...facts.images.filter(isThere).map(({ alt }) => alt)],
    formulas: facts.formulas.filter(isThere).map(({ tex, display }) => ({ tex, display })),
    footnotes: facts.footnotes,
    tasks: facts.lists.filter(isThere).flatMap(({ tasks = [] }) => tasks),
    callouts: facts.callouts.filter(isThere).map(({ type }) => WORDS[type] ?? 'NOTE'),
    types: facts.types.map((rows) => byName(rows.map(({ name, type }) => [name, type]))),
    // A drawing is made by a script: in a page as it was served, its payload alone tells of it.
    diagrams: facts.diagrams,
  };
}

/**
 * What the Markdown says, in the words of the MDX where both are right: a language by another of its
 * names, or by the ending of the file that the title names; none where the page does not tell; and a
 * line without the blank that highlighters leave before a note that they take out.
 */
export function inWordsOfSource(
  got: MarkdownFacts,
  wanted: Pick<MarkdownFacts, 'code'>,
): MarkdownFacts {
  const code = got.code.map(({ lang, title, value }, index) => {
    const source = wanted.code[index] ?? { lang: null, value: '' };
    const ending = /\.(\w+)$/.exec(title ?? '')?.[1];
    const isText = ending === undefined || ending === 'txt';
    const isUntold = (lang === null || lang === 'text') && isText;
    return {
      lang: isUntold || (lang !== null && lang === ending) ? source.lang : languageOf(lang),
      title,
      value: trimLines(value) === trimLines(source.value) ? source.value : value,
    };
  });
  return {
    ...got,
    code,
    links: sorted(got.links),
    types: got.types.map((rows) => byName(rows.map(([name = '', type = '']) => [name, type]))),
  };
}

/** What Fumadocs makes of a command of npm: a tab for each manager of packages. */
function packageCommands(npm: string): string[] {
  const add = npm.replace(/^npm install/, 'add');
  return [npm, `pnpm ${add}`, `yarn ${add}`, `bun ${add}`];
}

/** Versions of Fumadocs differ in the order of types, and in a sign for those that may be left out. */
function byName(rows: [name: string, type: string][]): string[][] {
  return rows
    .map(([name, type]) => [name.replace(/\?$/, ''), type])
    .toSorted(([a = ''], [b = '']) => a.localeCompare(b));
}

function languageOf(name: string | null): string | null {
  return LANGUAGES[name ?? ''] ?? name;
}

function trimLines(text: string): string {
  return text.replace(/[ \t]+$/gm, '');
}

/** Cards stand apart from links in the facts, so that the order of both together is not known. */
function sorted(links: MarkdownFacts['links']): MarkdownFacts['links'] {
  return links.toSorted((a, b) => `${a.text} ${a.href}`.localeCompare(`${b.text} ${b.href}`));
}

/** Labels of panels that are said to be missing although the page shows what they hold. */
export function wronglyMissing({ facts }: JudgedPage, { missing, shown }: WrittenPage): string[] {
  const dense = (text: string): string => text.replace(/\s+/g, '');
  const page = dense(shown);
  const holds = [
    ...facts.paragraphs,
    ...facts.code.map(({ value, ...placed }) => ({ text: value, ...placed })),
  ];
  return missing.filter((label) =>
    holds.some(
      ({ text, ...placed }: { text: string } & Placed) =>
        (placed.tab ?? placed.within?.at(-1)) === label && page.includes(dense(text)),
    ),
  );
}
