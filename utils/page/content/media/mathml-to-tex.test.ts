import { describe, expect, it } from 'vitest';
import { parse, pick } from '../../../../tests/dom.ts';
import { texOfMathml } from './mathml-to-tex.ts';

function texOf(inner: string): string {
  return texOfMathml(pick(parse(`<p><math>${inner}</math></p>`), 'math'));
}

describe('texOfMathml', () => {
  it.each([
    ['an index', '<msub><mi>x</mi><mn>1</mn></msub>', 'x_{1}'],
    ['a power', '<msup><mi>x</mi><mn>2</mn></msup>', 'x^{2}'],
    ['both', '<msubsup><mi>x</mi><mn>1</mn><mn>2</mn></msubsup>', 'x_{1}^{2}'],
    ['a sum from', '<munder><mo>∑</mo><mi>i</mi></munder>', '∑_{i}'],
    ['a sum to', '<mover><mo>∑</mo><mi>n</mi></mover>', '∑^{n}'],
    ['a sum from and to', '<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>', '∑_{i}^{n}'],
    ['what stands under a letter', '<munder><mi>x</mi><mi>y</mi></munder>', '\\underset{y}{x}'],
    ['what stands over a letter', '<mover><mi>x</mi><mi>y</mi></mover>', '\\overset{y}{x}'],
    ['a hat', '<mover><mi>x</mi><mo>^</mo></mover>', '\\hat{x}'],
    [
      'what stands over and under',
      '<munderover><mi>x</mi><mi>y</mi><mi>z</mi></munderover>',
      '\\overset{z}{\\underset{y}{x}}',
    ],
    [
      'indices on both sides',
      '<mmultiscripts><mi>x</mi><mn>1</mn><mn>2</mn><mprescripts></mprescripts><mn>3</mn><mn>4</mn></mmultiscripts>',
      '{}_{3}^{4}x_{1}^{2}',
    ],
    ['an index without a power', '<mmultiscripts><mi>x</mi><mn>1</mn></mmultiscripts>', 'x_{1}'],
    ['what is chosen from', '<maction><mi>x</mi><mi>y</mi></maction>', 'x'],
    ['what is not seen', '<mi>x</mi><mphantom><mi>y</mi></mphantom>', 'x'],
    [
      'what is said of it',
      '<mi>x</mi><annotation>y</annotation><annotation-xml></annotation-xml>',
      'x',
    ],
    [
      'a list in brackets',
      '<mfenced separators=";"><mi>a</mi><mi>b</mi><mi>c</mi></mfenced>',
      '(a;b;c)',
    ],
    [
      'a list without signs between',
      '<mfenced separators=""><mi>a</mi><mi>b</mi></mfenced>',
      '(ab)',
    ],
    ['a space', '<mi>a</mi><mspace></mspace><mi>b</mi>', 'a\\ b'],
  ])('writes %s', (_name, inner, tex) => {
    expect(texOf(inner).replaceAll(/\s+(?=[^\w])|(?<=[^\w\\])\s+/g, '')).toBe(tex);
  });

  it('writes a string with its marks', () => {
    expect(texOf('<ms>ab</ms>')).toMatch(/\\text\{.?ab.?\}/);
  });
});
