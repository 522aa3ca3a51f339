import { expect, it } from 'vitest';
import { parse, pick } from '../../../tests/dom.ts';
import { closedFolders, fillFolders } from './closed-folders.ts';

const folder = (name: string, inner = ''): string =>
  `<div data-state="${inner ? 'open' : 'closed'}"><button aria-expanded="${inner !== ''}"><svg></svg>${name}</button><div${inner ? '' : ' hidden'}>${inner}</div></div>`;

function pageOf(shown: string, drawn: string): { body: HTMLElement; filled: Element[] } {
  const { body } = parse(`<div class="not-prose">${shown}</div>`);
  const told = pick(parse(`<main><div class="not-prose"><ul>${drawn}</ul></div></main>`), 'main');
  return { body, filled: fillFolders(closedFolders(body), told) };
}

it('fills a closed folder with what the payload has at its path', () => {
  const { body, filled } = pageOf(
    folder('src', folder('store')) + folder('store'),
    '<li>src<ul><li>store<ul><li>a.ts</li></ul></li></ul></li><li>store<ul><li>b.ts</li></ul></li>',
  );
  expect(filled.map((panel) => panel.textContent)).toEqual(['a.ts', 'b.ts']);
  expect(closedFolders(body)).toEqual([]);
});

it('leaves a folder that the payload has twice, or not', () => {
  const twice = '<li>src<ul><li>a.ts</li></ul></li><li>src<ul><li>b.ts</li></ul></li>';
  expect(pageOf(folder('src'), twice).filled).toEqual([]);
  expect(pageOf(folder('lib'), twice).filled).toEqual([]);
});

it('takes no other button for a folder', () => {
  const { body } = parse(
    '<div class="not-prose"><button aria-expanded="false">Contents</button><div></div></div>',
  );
  expect(closedFolders(body)).toEqual([]);
});
