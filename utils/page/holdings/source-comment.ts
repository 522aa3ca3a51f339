/** Where a text comes from. */
export interface Source {
  title: string;
  /** ISO 8601 date. */
  published?: string | undefined;
  /** Absolute address of the section. */
  address: string;
}

/** What begins a comment, and what ends it if the end of the line does not. */
type Signs = readonly [start: string, end?: string];

const SLASHES: Signs = ['//'];
const HASH: Signs = ['#'];
const DASHES: Signs = ['--'];
const SEMICOLON: Signs = [';;'];
const PERCENT: Signs = ['%'];
const BLOCK: Signs = ['/*', '*/'];
const MARKUP: Signs = ['<!--', '-->'];

/** Languages by what begins a comment in them, by the names that highlighters have for them. */
const LANGUAGES: readonly (readonly [Signs, string])[] = [
  [SLASHES, 'js javascript mjs cjs jsx ts typescript mts cts tsx jsonc json5 java kotlin kt kts scala groovy gradle c h cpp c++ cc hpp cs csharp c# go golang rust rs swift dart php zig sol solidity objc objective-c proto protobuf prisma scss sass less stylus glsl wgsl hlsl cuda verilog v fsharp fs typespec cue bicep'],
  [HASH, 'sh bash zsh fish shell shellscript shellsession console terminal powershell ps1 py python rb ruby pl perl r yaml yml toml ini conf dockerfile docker makefile make cmake nix nginx tf terraform hcl elixir ex exs crystal graphql gql dotenv env properties gitignore ignore julia jl tcl awk sed just justfile nim coffee coffeescript apache ssh-config http codeowners'],
  [DASHES, 'sql mysql postgres postgresql plsql lua haskell hs elm ada vhdl applescript'],
  [SEMICOLON, 'lisp clojure clj cljs edn scheme racket el elisp emacs-lisp asm nasm'],
  [PERCENT, 'tex latex erlang erl matlab prolog'],
  [BLOCK, 'css postcss'],
  [MARKUP, 'html xml svg vue svelte astro md markdown xhtml rss plist'],
  [['{/*', '*/}'], 'mdx'],
  [['"'], 'vim viml vimscript'],
]; // prettier-ignore

const SIGNS = new Map(
  LANGUAGES.flatMap(([signs, names]) => names.split(' ').map((name) => [name, signs] as const)),
);

/** Languages that have no comments. */
const WITHOUT = new Set(['json', 'csv', 'tsv', 'diff', 'patch', 'ndjson', 'jsonl', 'geojson']);

/**
 * Writes where some code comes from as a comment in its language, on a line of its own: title, day
 * and address. Of an unknown language it begins with `#`, as in shells, whose blocks are those that
 * mostly lack a name.
 *
 * @param language as the page names it, in lower case; empty if unknown
 * @returns without a line break; `undefined` for a language without comments
 */
export function sourceComment(
  language: string,
  { title, published, address }: Source,
): string | undefined {
  if (WITHOUT.has(language)) return undefined;
  const [start, end] = SIGNS.get(language) ?? HASH;
  // A page's title may hold anything, also what would end the comment.
  const words = [title, published]
    .filter(Boolean)
    .map((text) => partedFrom(oneLine(text ?? ''), end));
  const line = [...words, encodedFrom(address, end)].join(', ');
  return [start, line, end].filter(Boolean).join(' ');
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
}

/** Parts the signs that would end a comment. In HTML two hyphens may do so, too. */
function partedFrom(text: string, end: string | undefined): string {
  if (end === '-->') return text.replace(/-(?=-)/g, '- ');
  return end === undefined ? text : text.replaceAll('*/', '* /');
}

/** The same for an address, which has to stay one. */
function encodedFrom(address: string, end: string | undefined): string {
  if (end === '-->') return address.replace(/-(?=-|$)/g, '%2D');
  return end === undefined ? address : address.replaceAll('*/', '%2A/');
}

/** First lines that must stay the first: of a script for a shell, and of PHP and XML. */
const FIRST_LINE = /^(?:#!|<\?|<!doctype ).*(?:\n|$)/i;

/**
 * Writes where some code comes from above it, as a comment in its language.
 *
 * @returns `undefined` for a language without comments; see `sourceComment`
 */
export function withSource(code: string, language: string, source: Source): string | undefined {
  const comment = sourceComment(language, source);
  if (comment === undefined) return undefined;
  const [first = ''] = FIRST_LINE.exec(code) ?? [];
  const start = first === '' || first.endsWith('\n') ? first : `${first}\n`;
  return `${start}${comment}\n${code.slice(first.length)}`;
}
