/** Bytes of UTF-8 that a name may have, its ending apart; file systems allow some 255 in all. */
const MOST_BYTES = 120;

/** Names that Windows keeps for its devices, whatever their ending; raised digits count as digits. */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/**
 * A name for a file that says what an article is called, in any script: its letters, marks and
 * digits, with hyphens between the words and nothing that a path is made of.
 *
 * @param ending without the dot
 */
export function fileName(title: string, ending: string): string {
  const name = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const stem = firstBytes(name.replace(/^-/, '')).replace(/-$/, '');
  if (stem === '') return `article.${ending}`;
  return DEVICES.test(stem) ? `article-${stem}.${ending}` : `${stem}.${ending}`;
}

/** As many of the signs that a reader sees as one as the bytes are enough for. */
function firstBytes(text: string): string {
  const encoder = new TextEncoder();
  let bytes = 0;
  let kept = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > MOST_BYTES) break;
    kept += segment;
  }
  return kept;
}
