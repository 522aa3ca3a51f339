import { expect, it } from 'vitest';
import { paragraph } from '../../../tests/dom.ts';
import { readableContent } from './readability-content.ts';

const section = (id: string): string =>
  `<h2 class="scroll-m-20 font-heading" id="${id}"><a href="#${id}">About ${id}</a></h2>${paragraph(90)}`;

const page = `<html><head><title>A post</title></head><body><div class="menu"><a href="/a">A</a></div><div class="content"><h1 class="scroll-m-20" id="own">Not the title</h1>${paragraph(90)}${section('one')}${section('two')}<p><a href="/x">x</a> ${'words, '.repeat(40)}</p><pre><code class="language-js">let x</code></pre></div><div class="footer">Copyright</div></body></html>`;

it('keeps headings with their ids and levels, whatever their classes are', () => {
  const { html } = readableContent(page, 'https://blog.example/blog/a', 'A post');
  expect(html).toContain('<h1 id="own" data-index="0">Not the title</h1>');
  expect(html).toContain('<h2 id="one" data-index="1">About one</h2>');
  expect(html).toContain('<h2 id="two" data-index="2">About two</h2>');
});

it('goes through the same steps: whole links, code, no furniture', () => {
  const { html, needsReadability } = readableContent(page, 'https://blog.example/blog/a', 'A post');
  expect(html).toContain('<a href="https://blog.example/x">x</a>');
  expect(html).toContain('<figure data-code="" data-language="js">');
  expect(html).not.toContain('Copyright');
  expect(needsReadability).toBe(false);
});

it.each([
  ['', 'https://blog.example/blog/other'],
  ['/docs/', 'https://blog.example/docs/other'],
  ['https://files.example/', 'https://files.example/other'],
  ['http://', 'https://blog.example/blog/other'],
  ['javascript:alert(1)', 'https://blog.example/blog/other'],
])('has whole links where the page has the base "%s"', (base, expected) => {
  const based = page.replace('<title>', `<base href="${base}"><title>`).replace('"/x"', '"other"');
  const { html } = readableContent(based, 'https://blog.example/blog/a', 'A post');
  expect(html).toContain(`<a href="${expected}">x</a>`);
});

it('quotes in the language of the page, and runs the way of it', () => {
  const arabic = page
    .replace('<html>', '<html lang="de" dir="rtl">')
    .replace('<p><a href="/x">', '<p>Sie sagte <q>halt</q>. <a href="/x">');
  const { html } = readableContent(arabic, 'https://blog.example/blog/a', 'A post');
  expect(html).toContain('Sie sagte „halt“.');
  expect(html).not.toContain('dir=');
});

it('has nothing of a page without text', () => {
  expect(readableContent('<p></p>', 'https://blog.example/', '').html).toBe('');
});
