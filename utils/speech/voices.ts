/** The part of a voice that the choice depends on. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'voiceURI' | 'name' | 'lang' | 'localService' | 'default'
>;

/**
 * Returns the voices for a language, the best first: those on this device, then of the same region,
 * then the default.
 *
 * @param lang BCP 47 tag
 */
export function voicesOf<V extends Voice>(voices: readonly V[], lang: string): V[] {
  const { language, region } = localeOf(lang);
  const score = (voice: V): number =>
    Number(voice.localService) * 4 +
    Number(localeOf(voice.lang).region === region) * 2 +
    Number(voice.default);
  return voices
    .filter((voice) => localeOf(voice.lang).language === language)
    .toSorted((a, b) => score(b) - score(a));
}

/**
 * Returns the voice that reads a language: the chosen one, otherwise the best; `undefined` if there
 * is none.
 *
 * @param lang BCP 47 tag
 * @param chosen `voiceURI` by language
 */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  lang: string,
  chosen: Readonly<Record<string, string>>,
): V | undefined {
  const own = voicesOf(voices, lang);
  const wanted = chosen[lang] ?? chosen[localeOf(lang).language];
  return own.find((voice) => voice.voiceURI === wanted) ?? own[0];
}

/** A language with its most likely region, for instance Chinese with China. */
function localeOf(tag: string): { language: string; region: string | undefined } {
  try {
    // Android writes "en_GB".
    const { language, region } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return { language, region };
  } catch {
    return { language: tag, region: undefined };
  }
}
