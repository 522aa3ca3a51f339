import { describe, expect, it } from 'vitest';
import { legibleColours, legibleOn } from './legible-colours.ts';

describe('legibleOn', () => {
  it('leaves a colour that can be read as it is', () => {
    expect(legibleOn('#ffffff', '#0a3069')).toBe('#0a3069');
    expect(legibleOn('#ffffff', '#000')).toBe('#000000');
    expect(legibleOn('#000000', '#a5d6ff80')).toBe('#a5d6ff');
  });

  it('darkens on a light ground and lightens on a dark one, no further than needed', () => {
    // As it is, 3.5 to 1 on white.
    expect(legibleOn('#ffffff', '#e36209')).toBe('#bf5208');
    expect(legibleOn('#000000', '#333333')).toMatch(/^#7[\da-f]/);
  });
});

describe('legibleInks', () => {
  it('moves each colour of a pair on its own ground', () => {
    expect(legibleColours('[data-ink="a"]{color:light-dark(#000000,#ffffff)}')).toBe(
      '[data-ink="a"]{color:light-dark(#000000,#ffffff)}',
    );
  });

  it('makes a pair of a colour that a page has for one theme', () => {
    const styles = legibleColours('[data-ink="#000"]{color:#000}');
    expect(styles).toMatch(/^\[data-ink="#000"\]\{color:light-dark\(#000000,#[89a][\da-f]{5}\)\}$/);
  });
});
