import { describe, expect, it } from 'vitest';
import { parse } from '../../../tests/dom.ts';
import { articleText } from '../../../utils/page/text/index.ts';
import { anchorOfImage, findImage, nameOfImage } from './marked-images.ts';

const HEADINGS = [{ id: 'a', text: 'A', depth: 2 }];
const BEFORE = '<p>Words that stand before all pictures.</p>';
const AFTER = '<p>And some that stand after them.</p>';

function read(html: string): { body: HTMLElement; images: HTMLElement[] } {
  const body = parse(html).body;
  return { body, images: [...body.querySelectorAll<HTMLElement>('img, span.image-failed')] };
}

function anchor(html: string, index = 0) {
  const { body, images } = read(html);
  const image = images[index];
  return image && anchorOfImage(articleText(body), HEADINGS, image);
}

/** Which of the images is found in an article, by an anchor of another. */
function found(before: string, index: number, now: string): number {
  const own = anchor(before, index);
  const { body, images } = read(now);
  if (!own) throw new Error('no anchor');
  const image = findImage(articleText(body), body, own);
  return image ? images.indexOf(image) : -1;
}

describe('marked images', () => {
  it.each([
    ['<img alt=" A harbour ">', 'A harbour'],
    ['<img data-picture="https://a.example/b/large%20one.png?x">', 'large one.png'],
    ['<img data-picture="https://a.example/%E0%A4%A">', '%E0%A4%A'],
    ['<img data-picture="https://a.example/">', 'a.example'],
    [
      '<span class="image-failed" data-picture="https://a.example/c.png"><span class="image-alt">C</span></span>',
      'C',
    ],
    ['<span class="image-failed" data-picture="https://a.example/c.png"></span>', 'c.png'],
    ['<img src="data:image/png,">', ''],
  ])('are known by what they show: %s', (html, name) => {
    const [image] = read(html).images;
    expect(image && nameOfImage(image)).toBe(name);
  });

  it('are kept by their name, and what stands around them', () => {
    const own = anchor(`${BEFORE}<h2 data-index="0">A</h2><p><img alt="One"></p>${AFTER}`);
    expect(own).toMatchObject({
      quote: { exact: 'One', prefix: 'Words that stand before all pictures.\nA\n' },
      section: HEADINGS[0],
    });
    expect(own?.quote.suffix).toBe('And some that stand after them.');
    expect(anchor('<img src="data:,">')).toBeUndefined();
  });

  it('are found where they are now, or not', () => {
    const one = `${BEFORE}<p><img alt="One"></p>${AFTER}`;
    expect(found(one, 0, `<p>New.</p>${AFTER}<img alt="Two"><p><img alt="One"></p>`)).toBe(1);
    expect(found(one, 0, `${BEFORE}<img alt="Two">${AFTER}`)).toBe(-1);
  });

  it('are told from others of the same name by what stands around them', () => {
    const three = `<p>First.</p><img alt="X"><p>Second.</p><img alt="X"><p>Third.</p><img alt="X">`;
    for (const index of [0, 1, 2]) {
      expect(found(three, index, three)).toBe(index);
      expect(found(three, index, `<p>New words at the beginning.</p>${three}`)).toBe(index);
    }
    const fewer = `<p>First.</p><p>Second.</p><img alt="X"><p>Third.</p><img alt="X">`;
    expect(found(three, 1, fewer)).toBe(0);
  });
});
