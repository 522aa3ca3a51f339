import { hasClass, oneLine } from '../text.ts';
import type { Draft } from './draft.ts';

/** Units of a drawing below which it is an icon. */
const LEAST_SIZE = 100;
/** Characters of a drawing above which it is left out: it would weigh more than the article. */
const MOST_CHARACTERS = 600_000;
/** Letters of a drawing's own words that stand for it where it has no name. */
const MOST_ALT = 300;

/** Drawings become pictures, in which nothing runs and nothing loads. */
export function rebuildDrawings(draft: Draft): void {
  for (const svg of draft.all('svg')) {
    if (!draft.root.contains(svg) || svg.parentElement?.closest('svg')) continue;
    if (!isDrawing(draft, svg)) continue;
    const { width, height } = sizeOf(svg);
    const alt = altOf(svg);
    const picture = pictureOf(svg, width, height);
    if (picture === undefined) {
      svg.replaceWith(draft.makeMissing(alt));
      continue;
    }
    const attributes = {
      alt,
      src: picture,
      ...(width > 0 &&
        height > 0 && { width: String(Math.round(width)), height: String(Math.round(height)) }),
    };
    svg.replaceWith(draft.make('figure', { 'data-drawing': '' }, draft.make('img', attributes)));
  }
}

function isDrawing(draft: Draft, svg: Element): boolean {
  if (svg.id.startsWith('mermaid') || svg.closest('.mermaid') !== null) return true;
  if (svg.getAttribute('aria-hidden') === 'true' || hasClass(svg, 'lucide')) return false;
  const around = svg.closest(
    'button,a,h1,h2,h3,h4,h5,h6,summary,label,pre,[role="tablist"],[role="button"]',
  );
  if (around && draft.root.contains(around)) return false;
  const { width, height } = sizeOf(svg);
  const isNamed = svg.getAttribute('role') === 'img' || svg.querySelector('title,text') !== null;
  return Math.max(width, height) >= LEAST_SIZE && (isNamed || svg.childElementCount > 3);
}

function sizeOf(svg: Element): { width: number; height: number } {
  const box = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  const side = (name: string, at: number): number => {
    const said = /^\d+(?:\.\d+)?(?:px)?$/.test(svg.getAttribute(name) ?? '');
    const pixels = said ? Number.parseFloat(svg.getAttribute(name) ?? '') : (box[at] ?? 0);
    return Number.isFinite(pixels) ? pixels : 0;
  };
  return { width: side('width', 2), height: side('height', 3) };
}

/** Its name, else its words. */
function altOf(svg: Element): string {
  const names = [
    svg.getAttribute('aria-label'),
    svg.querySelector(':scope > title')?.textContent,
    svg.querySelector(':scope > desc')?.textContent,
  ];
  const name = names.map((one) => oneLine(one ?? '')).find((one) => one !== '');
  if (name !== undefined) return name;
  const words = [...svg.querySelectorAll('text,foreignObject')].map((one) =>
    oneLine(one.textContent ?? ''),
  );
  return oneLine(words.filter((one) => one !== '').join(', ')).slice(0, MOST_ALT);
}

/** What may do more than draw. */
const NO_DRAWN = new Set([
  'script', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'image', 'feimage', 'animate',
  'animatemotion', 'animatetransform', 'animatecolor', 'set', 'discard', 'handler', 'listener', 'mpath', 'a',
]); // prettier-ignore
/** Elements of HTML that the labels of diagrams are made of. */
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

function pictureOf(svg: Element, width: number, height: number): string | undefined {
  const copy = svg.cloneNode(true) as Element;
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    if (!mayStay(element)) {
      element.remove();
      continue;
    }
    if (element.localName === 'style') element.textContent = tamed(element.textContent ?? '');
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

/** Styles of a drawing without what they load. */
function tamed(css: string): string {
  return css
    .replace(/@import[^;]*;?/gi, '')
    .replace(/url\(\s*['"]?(?!['"]?#)[^)]*\)/gi, 'none')
    .replace(/</g, '');
}
