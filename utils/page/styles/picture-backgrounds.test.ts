import { afterEach, describe, expect, it } from 'vitest';
import { mount, paragraph, parse } from '../../../tests/dom.ts';
import { colourOf } from './picture-backgrounds.ts';
import { readContent } from '../content/build-content.ts';

let unmount = (): void => undefined;

afterEach(() => unmount());

const SVG =
  '<svg role="img" aria-label="client and server" width="600" height="160"><path d="M180 80h220" stroke="#111"/></svg>';

/** The ground of each picture of a part of a page, as the content has it. */
function groundsOf(html: string, style = ''): (string | null)[] {
  unmount = mount(
    `<div style="${style}"><article><h1>A post</h1><div class="prose">${paragraph(30)}<h2 id="s">First</h2>${html}</div></article></div>`,
  );
  const { html: content } = readContent(document, 'https://blog.example/blog/a-post');
  return [...parse(content).querySelectorAll('img')].map((image) =>
    image.getAttribute('data-ground'),
  );
}

const DARK = 'background: #0b0b0f; color: #eee';

describe('the ground of a picture', () => {
  it.each([
    ['a light page', SVG, 'background: white; color: #111', 'light'],
    ['a dark page', SVG, DARK, 'dark'],
    ['a page that has it further out', SVG, 'color: oklch(0.98 0 0)', 'dark'],
    ['a page that says nothing', SVG, '', 'light'],
    ['a light card on a dark page', `<div style="background:#fff">${SVG}</div>`, DARK, 'light'],
    ['a dark card on a light page', `<div style="background:oklch(0.2 0.02 260)">${SVG}</div>`, '', 'dark'],
    ['a card that shows what is behind it', `<div style="background:rgb(255 255 255 / 5%)">${SVG}</div>`, DARK, 'dark'],
    ['an image', '<p><img src="/a.png" alt="x"></p>', DARK, 'dark'],
    ['an image with a ground of its own', '<p><img src="/a.png" alt="x" style="background:#fff"></p>', DARK, 'light'],
    ['the image for light themes', '<p><img class="dark:hidden" src="/a.png" alt="x"></p>', DARK, 'light'],
    ['a drawing in the colour of its text', SVG.replace('#111', 'currentColor'), DARK, 'light'],
  ])('is that of %s', (_name, html, style, ground) => {
    expect(groundsOf(html, style)).toEqual([ground]);
  }); // prettier-ignore

  it.each([
    ['rgb(255, 255, 255)', 1, 1],
    ['rgba(0, 0, 0, 0)', 0, 0],
    ['rgb(0 0 0 / 50%)', 0, 0.5],
    ['oklch(0.98 0 0)', 0.98, 1],
    ['oklab(0.2 0.1 0 / 0.4)', 0.2, 0.4],
    ['lab(90 0 0)', 0.9, 1],
    ['lch(90 5 120)', 0.9, 1],
    ['color(srgb 1 1 1 / 0.9)', 1, 0.9],
    ['color(display-p3 0 0 0)', 0, 1],
  ])('is told from %s', (written, lightness, alpha) => {
    expect(colourOf(written)?.lightness).toBeCloseTo(lightness);
    expect(colourOf(written)?.alpha).toBeCloseTo(alpha);
  });

  it.each(['transparent', 'Canvas', '', 'color(xyz 1 1 1)'])('is not told from %j', (written) => {
    expect(colourOf(written)).toBeUndefined();
  });
});
