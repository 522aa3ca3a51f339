import { expect, it } from 'vitest';
import { parseBody } from './parse-html.ts';

it.each(['body', 'querySelector', 'documentElement', 'head', 'implementation'])(
  'finds the body beside an image that is called %s',
  (name) => {
    const body = parseBody(`<img name="${name}"><form name="${name}"></form><p>Text</p>`);
    expect(body.localName).toBe('body');
    expect(body.querySelector('p')?.textContent).toBe('Text');
  },
);

it('gives a frameset where that is the body', () => {
  expect(parseBody('<frameset onload="x"><frame></frameset>').localName).toBe('frameset');
});
