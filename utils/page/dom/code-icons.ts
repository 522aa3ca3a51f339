/**
 * The icons in the title of Fumadocs' code blocks, by the beginning of their path, and the language
 * that each stands for. They are the same from 13.4 to 16.15; React's is used for JSX and TSX. See
 * https://github.com/fuma-nama/fumadocs/blob/dev/packages/core/src/mdx-plugins/transformer-icon.ts.
 */
const LANGUAGES: Readonly<Record<string, string>> = {
  'M14.23 12.004a2.': 'tsx',
  'M24,1.61H14.06L1': 'vue',
  'M20.156.083c3.03': 'ruby',
  'm23.53 1.02-7.68': 'zig',
  'M7.508 0c-.287 0': 'swift',
  'M21.8068 18.2848': 'prisma',
  'M1.125 0C.502 0 ': 'typescript',
  'M0 0h24v24H0V0zm': 'javascript',
  'M7.01 10.207h-.9': 'php',
  'm 4,4 a 1,1 0 0 ': 'bash',
  'M16.5921 9.1962s': 'c',
  'M22.394 6c-.167-': 'cpp',
  'M1.811 10.231c-.': 'go',
  'M12.002 0a2.138 ': 'graphql',
  'M14.25.18l.9.2.7': 'python',
  'M22.27 19.385H1.': 'md',
  'M24 24H0V0h24L12': 'kotlin',
  'M23.8346 11.7033': 'rust',
  'M1.194 7.543v8.9': 'csharp',
};

const LETTERS = 16;

/**
 * Returns the language that an icon stands for; empty if the icon is unknown.
 *
 * @param path the `d` of its first path
 */
export function languageOfPath(path: string): string {
  return LANGUAGES[path.slice(0, LETTERS)] ?? '';
}

/** The same for an icon in a payload, which is written as HTML. */
export function languageOfIcon(html: string): string {
  return languageOfPath(/<path d="([^"]*)"/.exec(html)?.[1] ?? '');
}
