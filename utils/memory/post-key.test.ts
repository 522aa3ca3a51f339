import { describe, expect, it } from 'vitest';
import { hostOf, postKey } from './post-key.ts';

const KEY = 'example.com/blog/a-post';

describe('postKey', () => {
  it.each([
    'https://example.com/blog/a-post',
    'http://example.com/blog/a-post',
    'https://example.com:443/blog/a-post',
    'https://EXAMPLE.com./blog/a-post',
    'https://example.com/blog/a-post/',
    'https://example.com/blog/a-post/index.html',
    'https://example.com/blog/a-post#a-section',
    'https://example.com/blog/a-post?utm_source=x&utm_campaign=y',
    'https://example.com/blog/a-post/?fbclid=1&gclid=2&_rsc=abc#top',
    'https://example.com/blog/%61-post',
    'https://user:secret@example.com/blog/a-post',
  ])('is one for %s', (address) => {
    expect(postKey(address)).toBe(KEY);
  });

  it.each([
    'https://example.com/blog/a-post-2',
    'https://example.com/Blog/a-post',
    'https://www.example.com/blog/a-post',
    'https://example.com:8080/blog/a-post',
    'https://example.com/blog/a-post?page=2',
    'https://example.com/blog/a-post/index.html.txt',
    'https://example.com/blog%2Fa-post',
  ])('is another for %s', (address) => {
    expect(postKey(address)).not.toBe(KEY);
  });

  it('takes what a page is asked for in any order', () => {
    expect(postKey('https://example.com/?b=2&a=1')).toBe('example.com/?a=1&b=2');
    expect(postKey('https://example.com/?a=1&utm_id=3&b=2')).toBe('example.com/?a=1&b=2');
  });

  it('is one for each way to write what is not ASCII', () => {
    const keys = [
      'https://example.com/für',
      'https://example.com/f%C3%BCr',
      'https://example.com/fu\u0308r',
    ];
    expect(new Set(keys.map(postKey)).size).toBe(1);
    expect(postKey('https://example.com/%E0%A4%A')).toBe('example.com/%E0%A4%A');
  });

  it('is none for what is no page of the web, or no address', () => {
    const none = [
      'file:///a',
      'about:blank',
      'chrome-extension://a/reader.html',
      'x',
      '',
      `https://a/${'x'.repeat(5000)}`,
    ];
    expect(none.map(postKey)).toEqual(none.map(() => undefined));
  });

  it('begins with the site', () => {
    expect(hostOf(postKey('http://localhost:3000/') ?? '')).toBe('localhost:3000');
    expect(hostOf(postKey('https://example.com/a/b') ?? '')).toBe('example.com');
  });
});
