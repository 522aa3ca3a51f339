import { describe, expect, it } from 'vitest';
import { parseCutJson } from './cut-json.ts';

const WHOLE = '["$","div",null,{"children":[["$","p",null,{"children":"a ]} \\" b"}],"c"]}]';

describe('parseCutJson', () => {
  it.each([
    ['[[1],[2],[3', [[1], [2]]],
    ['{"a":{"b":[1,2]},"c":"d', { a: { b: [1, 2] } }],
    ['[["$","p",null,{"children":"x"}', [['$', 'p', null, { children: 'x' }]]],
    [String.raw`[["a \\"],["b \"]`, [['a \\']]],
    [WHOLE, JSON.parse(WHOLE)],
    [
      WHOLE.slice(0, -6),
      ['$', 'div', null, { children: [['$', 'p', null, { children: 'a ]} " b' }]] }],
    ],
  ])('reads of %s what is whole', (json, expected) => {
    expect(parseCutJson(json)).toEqual(expected);
  });

  it.each(['', '"abc', '[1,2', '{"a":', 'x]', ']', '[1}'])('fails on %j', (json) => {
    expect(() => parseCutJson(json)).toThrow(SyntaxError);
  });
});
