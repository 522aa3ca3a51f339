/**
 * Abbreviations that never end a sentence: titles before names, and those that introduce an example
 * or a comparison. One list for all languages of the extension, in lower case.
 */
const BEFORE_ALL = new Set(
  (
    'dr prof mr mrs ms mx messrs st rev hon gen col capt lt sgt maj cmdr gov sen rep vs cf viz ca approx ' +
    'dept mt ft al sr sra srta dra dña ing lic hr fr frl dipl vgl bzw ggf evtl inkl exkl sog bspw zzgl ' +
    'mme mlle mgr ul им ул см напр гр проф акад тов т.е т.н'
  ).split(' '),
);

/** Abbreviations that do not end a sentence if a number follows: months, and counted things. */
const BEFORE_NUMBERS = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr num núm fig figs eq eqs sec ch chap vol ' +
    'vols p pp pág págs par art abs ver ed tab abb kap bd janv févr avr juil déc jän mrz okt dez ene abr ago ' +
    'dic set out fev рис стр гл табл янв февр апр авг сент окт нояб дек'
  ).split(' '),
);

/** In German, ordinal numbers end with a full stop, as in dates and centuries. */
const AFTER_ORDINALS =
  /^(?:Jan|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh|Quartal|Kapitel|Auflage)/;

/** Characters at the end of a part in which an abbreviation is looked for. */
const MOST_LETTERS = 24;

/**
 * Splits a text into sentences as `Intl.Segmenter` does, but not after abbreviations ("Dr.", "z.
 * B.", "Fig. 3"), initials and list numbers, nor inside an address. Needed because the segmenters
 * of Chromium and Firefox ignore `ss-standard` (ICU's suppressions) in the locale.
 *
 * @param segmenter with granularity `sentence`, for the text's language
 * @returns the parts in order; together they are the whole text. `index` counts UTF-16 units from
 * its start
 */
export function* sentencePartsOf(
  text: string,
  segmenter: Intl.Segmenter,
): Generator<{ segment: string; index: number }> {
  const { locale } = segmenter.resolvedOptions();
  let index = 0;
  let end = 0;
  for (const { segment } of segmenter.segment(text)) {
    if (end > index && !goesOn(text, index, end, locale)) {
      yield { segment: text.slice(index, end), index };
      index = end;
    }
    end += segment.length;
  }
  if (end > index) yield { segment: text.slice(index, end), index };
}

/** Does the sentence go on although the segmenter ends it? */
function goesOn(text: string, start: number, end: number, locale: string): boolean {
  const last = text.slice(Math.max(start, end - MOST_LETTERS), end);
  const next = text.slice(end, end + MOST_LETTERS);
  // Inside an address or another word.
  if (/[!-~]$/.test(last)) return /^[\w/?&=#%+~-]/.test(next);
  const [, word = ''] = /(?:^|[^\p{L}\p{N}.])((?:[\p{L}\p{N}]+\.)+)\s+$/u.exec(last) ?? [];
  if (word === '') return false;
  const bare = word.slice(0, -1).toLowerCase();
  if (/^\d+$/.test(bare)) {
    const isAlone = text.slice(start, end).trim() === word;
    return isAlone || (locale.startsWith('de') && AFTER_ORDINALS.test(next));
  }
  if (BEFORE_ALL.has(bare) || (BEFORE_NUMBERS.has(bare) && /^\d/.test(next))) return true;
  return isInitials(word, locale);
}

/**
 * Initials and abbreviations such as "J.", "z.", "U.S.", "e.g.". An English sentence may end with
 * "I".
 */
function isInitials(word: string, locale: string): boolean {
  if (word === 'I.' && locale.startsWith('en')) return false;
  return /^(?:\p{L}\.)+$/u.test(word) && !/^\p{Script=Han}|^\p{Script=Hangul}/u.test(word);
}
