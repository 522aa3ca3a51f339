import { describe, expect, it } from 'vitest';
import { blogPlace, isDocsPath, isSharedPlace } from './blog-address.ts';

describe('blogPlace', () => {
  it.each([
    ['/blog/a-post', 'post'],
    ['/en/blog/a-post/', 'post'],
    ['/Posts/2024/11/a-post', 'post'],
    ['/changelog/v2', 'post'],
    ['/whats-new/a-post', 'post'],
    ['/release-notes', 'list'],
    ['/docs/blog/a-post', 'post'],
    ['/blog', 'list'],
    ['/zh/news/', 'list'],
    ['/docs/blog', 'list'],
    ['/blog/tags/ai', 'tag'],
    ['/blog/page/2', 'tag'],
    ['/tags/ai', 'tag'],
    ['/category/ai', 'tag'],
    ['/', undefined],
    ['', undefined],
    ['/tags', undefined],
    ['/about', undefined],
    ['/docs/posts/create', undefined],
    ['/api/articles/list', undefined],
    ['/weblog/a-post', undefined],
  ])('%j is %s', (path, place) => {
    expect(blogPlace(path)).toBe(place);
  });
});

describe('isSharedPlace', () => {
  it.each(['/notes/a-note', '/en/tutorials/first', '/releases/2.0'])('%s may be docs', (path) => {
    expect(isSharedPlace(path)).toBe(true);
  });

  it.each(['/blog/a', '/blog/notes/a', '/notes', '/news/a', '/docs/a', '/'])(
    '%s is one thing alone',
    (path) => {
      expect(isSharedPlace(path)).toBe(false);
    },
  );
});

describe('isDocsPath', () => {
  it.each([
    ['/docs', true],
    ['/en/docs/start', true],
    ['/reference/api', true],
    ['/docs/posts/create', true],
    ['/docs/blog/a-post', false],
    ['/blog/docs', false],
    ['/', false],
    ['/docsify', false],
  ])('%j: %s', (path, docs) => {
    expect(isDocsPath(path)).toBe(docs);
  });
});
