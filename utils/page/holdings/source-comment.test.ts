import { describe, expect, it } from 'vitest';
import { sourceComment, withSource } from './source-comment.ts';

const SOURCE = { title: 'A post', published: '2024-11-10', address: 'https://b.example/p#s' };

describe('the comment that says where code comes from', () => {
  it.each([
    ['ts', '// A post, 2024-11-10, https://b.example/p#s'],
    ['python', '# A post, 2024-11-10, https://b.example/p#s'],
    ['sql', '-- A post, 2024-11-10, https://b.example/p#s'],
    ['css', '/* A post, 2024-11-10, https://b.example/p#s */'],
    ['html', '<!-- A post, 2024-11-10, https://b.example/p#s -->'],
    ['mdx', '{/* A post, 2024-11-10, https://b.example/p#s */}'],
    ['clojure', ';; A post, 2024-11-10, https://b.example/p#s'],
    ['tex', '% A post, 2024-11-10, https://b.example/p#s'],
    ['', '# A post, 2024-11-10, https://b.example/p#s'],
    ['klingon', '# A post, 2024-11-10, https://b.example/p#s'],
  ])('in %s', (language, expected) => {
    expect(sourceComment(language, SOURCE)).toBe(expected);
  });

  it('leaves out a day that nobody knows', () => {
    expect(sourceComment('go', { ...SOURCE, published: undefined })).toBe(
      '// A post, https://b.example/p#s',
    );
  });

  it.each(['json', 'csv', 'diff'])('is none in %s', (language) => {
    expect(sourceComment(language, SOURCE)).toBeUndefined();
  });

  it.each([
    ['css', 'a */ b', 'https://b.example/*/', '/* a * / b, https://b.example/%2A/ */'],
    ['html', 'a --> b', 'https://b.example/--', '<!-- a - -> b, https://b.example/%2D%2D -->'],
    ['js', 'a\nalert(1)\u2028b', 'https://b.example/', '// a alert(1) b, https://b.example/'],
    ['sh', 'a\r\n\u0085rm', 'https://b.example/', '# a rm, https://b.example/'],
  ])('ends in %s where it should', (language, title, address, expected) => {
    expect(sourceComment(language, { title, address })).toBe(expected);
  });
});

describe('code with its source', () => {
  it.each([
    ['a();', 'js', '// T, https://b.example/\na();'],
    ['#!/bin/sh\nls', 'sh', '#!/bin/sh\n# T, https://b.example/\nls'],
    ['#!/bin/sh', 'sh', '#!/bin/sh\n# T, https://b.example/\n'],
    ['<?php\necho 1;', 'php', '<?php\n// T, https://b.example/\necho 1;'],
    [
      '<?xml version="1.0"?>\n<a/>',
      'xml',
      '<?xml version="1.0"?>\n<!-- T, https://b.example/ -->\n<a/>',
    ],
    ['{}', 'json', undefined],
  ])('%j in %s', (code, language, expected) => {
    expect(withSource(code, language, { title: 'T', address: 'https://b.example/' })).toBe(
      expected,
    );
  });
});
