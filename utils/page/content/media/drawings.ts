import { attribute, hasClass, oneLine } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';
import { BACKGROUND } from '../../styles/index.ts';
import { pictureOf } from './svg-pictures.ts';

/** Smaller drawings (in their own units) are icons. */
const LEAST_SIZE = 100;
/** Most letters of a drawing's text that serve as its alternative text. */
const MOST_ALT = 300;

/**
 * Turns drawings (SVG) into images, in which nothing runs and nothing loads. One that is too large
 * is reported as missing.
 */
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
    // In an image, `currentColor` is black.
    const isInk = /currentcolor/i.test(picture);
    const background = isInk ? 'light' : attribute(svg, BACKGROUND);
    const attributes = {
      ...(background && { [BACKGROUND]: background }),
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
  if (Math.max(width, height) < LEAST_SIZE) return false;
  return isNamed || svg.childElementCount > 3 || isLarge(svg);
}

/** Is it wider than any icon, by its own attribute, or in a figure? */
function isLarge(svg: Element): boolean {
  const width = attribute(svg, 'width');
  if (svg.parentElement?.localName === 'figure') return !width.endsWith('em');
  return /^\d+(?:\.\d+)?(?:px)?$/.test(width) && Number.parseFloat(width) >= LEAST_SIZE * 2;
}

function sizeOf(svg: Element): { width: number; height: number } {
  const box = attribute(svg, 'viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const side = (name: string, at: number): number => {
    const said = /^\d+(?:\.\d+)?(?:px)?$/.test(attribute(svg, name));
    const pixels = said ? Number.parseFloat(attribute(svg, name)) : (box[at] ?? 0);
    return Number.isFinite(pixels) ? pixels : 0;
  };
  return { width: side('width', 2), height: side('height', 3) };
}

/** Its label, title or description; otherwise its text. */
function altOf(svg: Element): string {
  const names = [
    svg.getAttribute('aria-label'),
    svg.querySelector(':scope > title')?.textContent,
    svg.querySelector(':scope > desc')?.textContent,
  ];
  const name = names.map((one) => oneLine(one ?? '')).find((one) => one !== '');
  if (name !== undefined) return name;
  const words = [...svg.querySelectorAll('text,foreignObject')].map((one) =>
    oneLine(one.textContent),
  );
  return oneLine(words.filter((one) => one !== '').join(', ')).slice(0, MOST_ALT);
}
