/** What there is to know of a voice before it speaks. */
export type Voice = Pick<
  SpeechSynthesisVoice,
  'voiceURI' | 'name' | 'lang' | 'localService' | 'default'
>;

/** The voices of a language, the best first: on this device, of the region, the default. */
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

/** The voice that reads a language: the one chosen for it, else the best; undefined: none does. */
export function voiceFor<V extends Voice>(
  voices: readonly V[],
  lang: string,
  chosen: Readonly<Record<string, string>>,
): V | undefined {
  const own = voicesOf(voices, lang);
  const wanted = chosen[lang] ?? chosen[localeOf(lang).language];
  return own.find((voice) => voice.voiceURI === wanted) ?? own[0];
}

/** A language with its likely region: Chinese is read as in China where nothing else is said. */
function localeOf(tag: string): { language: string; region: string | undefined } {
  try {
    // Android writes "en_GB".
    const { language, region } = new Intl.Locale(tag.replaceAll('_', '-')).maximize();
    return { language, region };
  } catch {
    return { language: tag, region: undefined };
  }
}
