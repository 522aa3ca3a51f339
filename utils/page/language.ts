const SCRIPTS: readonly { lang: string; pattern: RegExp }[] = [
  { lang: 'ja', pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu },
  { lang: 'ko', pattern: /\p{Script=Hangul}/gu },
  { lang: 'zh', pattern: /\p{Script=Han}/gu },
  { lang: 'ar', pattern: /\p{Script=Arabic}/gu },
  { lang: 'he', pattern: /\p{Script=Hebrew}/gu },
  { lang: 'ru', pattern: /\p{Script=Cyrillic}/gu },
  { lang: 'th', pattern: /\p{Script=Thai}/gu },
];

/** Letters looked at: enough to tell a script by. */
const SAMPLE = 1000;
/** A script with this share of the letters is that of the text. Code and names are Latin. */
const SHARE = 0.25;

/**
 * The language of an article: what the page declares, unless the text is written in a script that
 * language does not use. `<html lang="en">` is left as it came on many pages in other languages.
 *
 * @returns a BCP 47 tag that `Intl` accepts
 */
export function findLanguage(declared: string, text: string): string {
  const lang = canonical(declared) ?? 'en';
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const written = SCRIPTS.find(
    ({ pattern }) => (sample.match(pattern)?.length ?? 0) > letters * SHARE,
  )?.lang;
  if (!written || usesScriptOf(lang, written)) return lang;
  return written;
}

/** Languages that share a script with the one that stands for it here. */
const SHARED: Record<string, readonly string[]> = {
  zh: ['zh', 'yue', 'ja', 'lzh'],
  ar: ['ar', 'fa', 'ur', 'ps', 'ckb', 'ug'],
  he: ['he', 'yi'],
  ru: ['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk', 'ky', 'mn', 'tg'],
};

function usesScriptOf(lang: string, written: string): boolean {
  const base = lang.split('-')[0] ?? '';
  return base === written || (SHARED[written]?.includes(base) ?? false);
}

/** A language tag the way `Intl` takes it; undefined for what is none. */
export function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}
