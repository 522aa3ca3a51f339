/**
 * Short forms that a sentence goes on after, whatever comes next: titles before names, and what
 * leads to an example or a comparison. Of the extension's languages in one list, in lower case.
 */
const BEFORE_ALL = new Set(
  (
    'dr prof mr mrs ms mx messrs st rev hon gen col capt lt sgt maj cmdr gov sen rep vs cf viz ca approx ' +
    'dept mt ft al sr sra srta dra dña ing lic hr fr frl dipl vgl bzw ggf evtl inkl exkl sog bspw zzgl ' +
    'mme mlle mgr ul им ул см напр гр проф акад тов т.е т.н'
  ).split(' '),
);

/** Those that it goes on after where a number comes next: months, and what is counted. */
const BEFORE_NUMBERS = new Set(
  (
    'jan feb mar apr jun jul aug sep sept oct nov dec no nos nr num núm fig figs eq eqs sec ch chap vol ' +
    'vols p pp pág págs par art abs ver ed tab abb kap bd janv févr avr juil déc jän mrz okt dez ene abr ago ' +
    'dic set out fev рис стр гл табл янв февр апр авг сент окт нояб дек'
  ).split(' '),
);

/** German writes ordinal numbers with a full stop: of days, and of centuries. */
const AFTER_ORDINALS =
  /^(?:Jan|Feb|März|Mrz|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez|Jahrhundert|Jh|Quartal|Kapitel|Auflage)/;

/** Letters at the end of a part that are looked at for a short form. */
const MOST_LETTERS = 24;

/**
 * Parts a text into sentences, as `Intl.Segmenter` does, but not after short forms ("Dr.", "z. B.",
 * "Fig. 3"), initials and numbers of a list, nor within an address. The segmenters of Chromium and
 * Firefox have no suppressions of ICU: both ignore `ss-standard` in the locale.
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

/** Does a sentence that the segmenter ends go on? */
function goesOn(text: string, start: number, end: number, locale: string): boolean {
  const last = text.slice(Math.max(start, end - MOST_LETTERS), end);
  const next = text.slice(end, end + MOST_LETTERS);
  // Within an address, or another word.
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

/** "J.", "z.", "U.S.", "e.g."; but an English sentence may end in "I". */
function isInitials(word: string, locale: string): boolean {
  if (word === 'I.' && locale.startsWith('en')) return false;
  return /^(?:\p{L}\.)+$/u.test(word) && !/^\p{Script=Han}|^\p{Script=Hangul}/u.test(word);
}
