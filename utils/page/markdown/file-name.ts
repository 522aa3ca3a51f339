/** Most bytes of UTF-8 in a name without its extension. File systems allow some 255 in all. */
const MOST_BYTES = 120;

/**
 * Names that Windows reserves for devices, whatever their extension. Superscript digits count as
 * digits.
 */
const DEVICES = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³])$/;

/**
 * Makes a file name from an article's title, in any script: its letters, marks and digits in lower
 * case, with hyphens between words. It has no character that is special in a path, and at most 120
 * bytes before its extension; `article` if nothing is left.
 *
 * @param ending the extension, without the dot
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

/** As many grapheme clusters from the start as fit into the bytes. */
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
