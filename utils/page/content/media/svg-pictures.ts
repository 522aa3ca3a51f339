/** Longer drawings (in characters) are left out: they would weigh more than the article. */
const MOST_CHARACTERS = 600_000;

/** Elements that can do more than draw. */
const NO_DRAWN = new Set([
  'script', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'image', 'feimage', 'animate',
  'animatemotion', 'animatetransform', 'animatecolor', 'set', 'discard', 'handler', 'listener', 'mpath', 'a',
]); // prettier-ignore
/** HTML elements in the labels of diagrams. */
const LABELS = new Set([
  'div',
  'span',
  'p',
  'br',
  'b',
  'i',
  'em',
  'strong',
  'code',
  'ul',
  'ol',
  'li',
  'sub',
  'sup',
]);
const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/**
 * Writes a drawing as a `data:` address of an image, without anything that runs or loads;
 * `undefined` if it is too large. The drawing is not changed.
 *
 * @param width in pixels; 0 to leave its own size
 * @param height the same
 */
export function pictureOf(svg: Element, width: number, height: number): string | undefined {
  const copy = svg.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (!mayStay(element)) {
      element.remove();
      continue;
    }
    if (element.localName === 'style') element.textContent = tamed(element.textContent);
    for (const { name, value } of Array.from(element.attributes)) {
      if (!isHarmless(name, value)) element.removeAttribute(name);
    }
  }
  copy.removeAttribute('style');
  if (width > 0 && height > 0) {
    copy.setAttribute('width', String(width));
    copy.setAttribute('height', String(height));
  }
  const text = new XMLSerializer().serializeToString(copy);
  if (text.length > MOST_CHARACTERS) return undefined;
  return `data:image/svg+xml,${encodeURIComponent(text.toWellFormed())}`;
}

function mayStay(element: Element): boolean {
  if (element.namespaceURI === HTML) return LABELS.has(element.localName);
  if (element.namespaceURI !== SVG) return false;
  return !NO_DRAWN.has(element.localName.toLowerCase());
}

function isHarmless(name: string, value: string): boolean {
  if (/^on/i.test(name) || /javascript:|data:|expression\(/i.test(value)) return false;
  if (/(?:^|:)(?:href|src)$/i.test(name)) return value.trim().startsWith('#');
  return !/url\(\s*['"]?(?!['"]?#)/i.test(value);
}

/** Style rules of a drawing without anything that loads. */
function tamed(css: string): string {
  return css
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*['"]?(?!['"]?#)[^)]*\)/gi, 'none')
    .replace(/</g, '');
}

/**
 * The same for a drawing that is a `data:` address already; `undefined` if it is broken. Never
 * throws.
 */
export function tamedPicture(address: string): string | undefined {
  const comma = address.indexOf(',');
  const isBase64 = /;base64$/i.test(address.slice(0, comma).trim());
  try {
    const data = decodeURIComponent(address.slice(comma + 1));
    const text = isBase64 ? decodeBytes(data) : data;
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    return drawing.localName === 'svg' ? pictureOf(drawing, 0, 0) : undefined;
  } catch {
    return undefined;
  }
}

function decodeBytes(base64: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)));
}
