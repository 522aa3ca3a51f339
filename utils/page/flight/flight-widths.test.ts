import { describe, expect, it } from 'vitest';
import { extract } from '../article/extract-article.ts';
import { flightPage } from './flight-tree.ts';
import { parseFlight } from './parse-flight.ts';
import { hideNarrow } from './flight-widths.ts';

const WORDS = 'fine words about a thing that people read '.repeat(8);

function span(className: string, text: string): unknown {
  return ['$', 'span', null, { className, children: text }];
}

function headingsOf(...children: unknown[]): string[] {
  const heading = ['$', 'h2', null, { id: 'install', children }];
  const body = [
    '$',
    'div',
    null,
    { className: 'prose', children: [heading, ['$', 'p', null, { children: WORDS }]] },
  ];
  const page = flightPage(
    parseFlight(`0:${JSON.stringify(body)}\n`),
    'https://blog.example/blog/post',
  );
  return page
    ? extract(page.document, 'https://blog.example/blog/post').headings.map(({ text }) => text)
    : [];
}

describe('what a payload says once for each width', () => {
  it.each([
    ['sm:hidden', 'hidden sm:inline'],
    ['md:hidden', 'hidden md:block'],
    ['inline lg:hidden', 'hidden lg:inline-flex'],
    ['max-md:inline md:hidden', 'max-md:hidden'],
    ['sm:inline xl:hidden', 'hidden xl:contents'],
    ['hidden max-sm:inline', 'max-sm:hidden'],
    ['min-md:hidden', 'hidden min-md:flex'],
    ['md:!hidden', 'hidden md:!inline'],
    ['md:hidden!', 'hidden! md:inline!'],
    ['tw:md:hidden', 'tw:hidden tw:md:inline'],
    ['md:tw-hidden', 'tw-hidden md:tw-inline'],
    ['min-[700px]:hidden', 'hidden min-[44rem]:inline'],
    ['hidden max-[48rem]:inline', 'max-[700px]:hidden'],
    ['d-md-none', 'd-none d-md-inline'],
    ['d-inline d-lg-none', 'd-none d-lg-inline-block'],
    ['md:hidden sm:max-md:inline', 'sm:max-lg:hidden'],
    ['hidden print:inline', 'print:hidden'],
  ])('is read as a wide window shows it: %s', (narrow, wide) => {
    expect(
      headingsOf(span(wide, 'Installation on every platform'), span(narrow, 'Install')),
    ).toEqual(['Installation on every platform']);
  });

  it.each([
    'hidden',
    'dark:hidden',
    'group-hover:hidden sm:p-2',
    'overflow-hidden md:p-4',
    'hidden sm:block md:hidden lg:block',
    '2xl:hidden',
    'md:max-xl:hidden',
    'dark:md:hidden',
    'min-[1800px]:hidden',
    'md:pointer-events-none',
    'hidden sm:select-none',
    'd-none',
    'md:prose-none hidden',
  ])('stays where no width hides it in wide windows: %s', (className) => {
    const page = new DOMParser().parseFromString(`<p class="${className}">Words</p>`, 'text/html');
    hideNarrow(page);
    expect(page.querySelector('[hidden]')).toBeNull();
  });
});
