/** A package and the version that an article names, as written: `16.4.0`, `^19`. */
export interface PackageVersion {
  name: string;
  version: string;
}

/** Most packages that are returned, and most characters of code that are read. */
const MOST = 6;
const MOST_CODE = 200_000;

/** Commands that add the packages named after them. */
const ADDS =
  /^[$>%#\s]*(?:sudo\s+)?(?:npm\s+(?:i|install|add)|(?:pnpm|yarn|bun)\s+(?:add|install|i)|npx|bunx|pnpm\s+dlx|yarn\s+dlx|deno\s+add|cargo\s+add|go\s+get|uv\s+add|pip3?\s+install|python3?\s+-m\s+pip\s+install)\s+(.+)$/gm;

/** `name@1.2`, `@scope/name@^1.2`, `npm:name@1`, `name==1.2`; not `name@latest`. */
const NAMED = /^(?:npm:|jsr:)?(@?[\w.~-]+(?:\/[\w.~-]+)*)(?:@|==)((?:[\^~]|[<>]=?|v)?\d[\w.+-]*)$/;

/** The lists of packages in a `package.json`, up to their closing brace. */
const LISTS = /"(?:d|devD|peerD|optionalD)ependencies"\s*:\s*\{([^{}]*)/g;
const LISTED = /"(@?[\w.~-]+(?:\/[\w.~-]+)?)"\s*:\s*"((?:[\^~]|[<>]=?)?\d[\w.+-]*)"/g;

/**
 * Finds the versions of packages that an article names in its own code: in commands that install
 * them, and in the lists of a `package.json`. A package that is named with several versions, as in
 * a post about moving from one to the next, is left out, since which one the article is for would
 * be a guess.
 *
 * @param article in the form of our own content, where code blocks have `data-code`
 */
export function findVersions(article: ParentNode): PackageVersion[] {
  return versionsInCode(
    [...article.querySelectorAll('[data-code] pre')].map(({ textContent }) => textContent),
  );
}

/** The same from the texts of an article's code blocks. */
export function versionsInCode(texts: Iterable<string>): PackageVersion[] {
  const versions = new Map<string, Set<string>>();
  let left = MOST_CODE;
  for (const text of texts) {
    const code = text.slice(0, left);
    left -= code.length;
    for (const { name, version } of versionsIn(code))
      versions.set(name, (versions.get(name) ?? new Set()).add(version));
  }
  return [...versions]
    .flatMap(([name, [version, ...others]]) =>
      version === undefined || others.length > 0 ? [] : [{ name, version }],
    )
    .slice(0, MOST);
}

function versionsIn(code: string): PackageVersion[] {
  return [...inCommands(code), ...inLists(code)];
}

function inCommands(code: string): PackageVersion[] {
  const words = [...code.matchAll(ADDS)].flatMap(([, rest = '']) => rest.split(/\s+/));
  return words.flatMap((word) => versionOf(NAMED.exec(unquoted(word))));
}

function unquoted(word: string): string {
  return word.replace(/^["']|["'\\;]+$/g, '');
}

function inLists(code: string): PackageVersion[] {
  const lists = [...code.matchAll(LISTS)].map(([, list = '']) => list);
  return lists.flatMap((list) => [...list.matchAll(LISTED)].flatMap(versionOf));
}

function versionOf(found: RegExpExecArray | null): PackageVersion[] {
  const [, name, version] = found ?? [];
  return name && version ? [{ name, version }] : [];
}
