import { describe, expect, it } from 'vitest';
import { splitContent } from './split-content.ts';

const pieces = (html: string): string[] => [...splitContent(html)];

/** A block of so many elements. */
function block(elements: number, letters = 100): string {
  return `<ul>${`<li>${'x'.repeat(letters)}</li>`.repeat(elements - 1)}</ul>`;
}

describe('splitContent', () => {
  it('leaves a short article whole', () => {
    const html = `<p>a</p>${block(1400)}`;
    expect(pieces(html)).toEqual([html]);
    expect(pieces('')).toEqual(['']);
  });

  it('parts a long one between its blocks, into pieces of some size', () => {
    const html = Array.from({ length: 40 }, () => block(200)).join('');
    const parts = pieces(html);
    expect(parts.join('')).toBe(html);
    expect(parts).toHaveLength(Math.ceil(40 / Math.floor(1500 / 200)));
  });

  it('begins with what fills a screen, if asked to', () => {
    const html = Array.from({ length: 40 }, () => block(50)).join('');
    const parts = [...splitContent(html, true)];
    expect(parts.join('')).toBe(html);
    expect(parts.map((part) => part.split('<ul>').length - 1)).toEqual([2, 30, 8]);
    expect([...splitContent(block(100), true)]).toHaveLength(1);
    const large = block(400);
    expect([...splitContent(`${large}<p>b</p>`, true)]).toEqual([large, '<p>b</p>']);
  });

  it('never divides a block, and loses no text beside blocks', () => {
    const large = block(3000);
    const parts = pieces(`before<p>a</p>${large}<!-- x --><p>b</p>after`);
    expect(parts.map((part) => part.replace(/<ul>.*<\/ul>/, '<ul>'))).toEqual([
      'before<p>a</p>',
      '<ul>',
      '<!-- x --><p>b</p>after',
    ]);
    expect(parts[1]).toBe(large);
  });
});
