import { describe, expect, it } from 'vitest';
import { safePieces } from './safe-pieces.ts';

async function piecesOf(html: string): Promise<DocumentFragment[]> {
  const pieces = [];
  for await (const piece of safePieces(html)) pieces.push(piece);
  return pieces;
}

/** All pieces in one. */
async function wholeOf(html: string): Promise<HTMLElement> {
  const whole = document.implementation.createHTMLDocument().createElement('div');
  whole.append(...(await piecesOf(html)));
  return whole;
}

const BLOCK = `<p>${'Some <em>words</em> of prose. '.repeat(20)}</p>`;

describe('safePieces', () => {
  it('leaves a short article whole', async () => {
    const pieces = await piecesOf(BLOCK.repeat(3));
    expect(pieces.map((piece) => piece.children.length)).toEqual([3]);
  });

  it('divides a long one between its blocks, and loses nothing', async () => {
    const html = BLOCK.repeat(1000);
    const pieces = await piecesOf(html);
    expect(pieces.length).toBeGreaterThan(5);
    expect((await wholeOf(html)).innerHTML).toBe(html);
  });

  it('has what fills a screen drawn before it gives the rest', async () => {
    const html = BLOCK.repeat(100);
    const pieces = safePieces(html, true);
    const { value: first } = await pieces.next();
    let isDrawn = false;
    requestAnimationFrame(() => {
      isDrawn = true;
    });
    const { value: rest } = await pieces.next();
    expect([first?.children.length, isDrawn, rest?.children.length]).toEqual([5, true, 71]);
  });

  it('makes every piece safe', async () => {
    const bad =
      '<p>a<img src="x" onerror="alert(1)"></p><script>alert(1)</script><p style="top:0">b</p>';
    const whole = await wholeOf((BLOCK.repeat(100) + bad).repeat(4));
    expect(whole.querySelector('script, [onerror], [style]')).toBeNull();
    expect(whole.querySelectorAll('p').length).toBe(408);
  });

  it('leaves a block whole however much it holds', async () => {
    const rows = `<table><tbody>${'<tr><td>a</td></tr>'.repeat(10_000)}</tbody></table>`;
    expect((await wholeOf(`<p>a</p>${rows}<p>b</p>`)).querySelectorAll('tr').length).toBe(10_000);
  });
});
