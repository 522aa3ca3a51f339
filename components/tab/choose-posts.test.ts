import { describe, expect, it } from 'vitest';
import type { PostState } from '../../utils/memory/index.ts';
import type { PostLink } from '../../utils/page/types.ts';
import { toSearchable } from '../outline/find.ts';
import { ALL_POSTS, choosePosts, tagsOf, textOfPost, type PostChoice } from './choose-posts.ts';

const POSTS: PostLink[] = [
  { title: 'Queues', href: 'https://a.example/1', tags: ['jobs', 'db'], published: '2026-01-01' },
  { title: 'Grüße', href: 'https://a.example/2', tags: ['db'], description: 'From the harbour' },
  { title: 'Boats', href: 'https://a.example/3', tags: ['sea'], published: '2026-02-01' },
];
const STATES = new Map<string, PostState>([['https://a.example/3', { kind: 'read' }]]);

function chosen(choice: Partial<PostChoice>): string[] {
  const searchable = toSearchable(POSTS.map(textOfPost));
  const posts = choosePosts(POSTS, searchable, { ...ALL_POSTS, ...choice }, STATES, 'en');
  return posts.map(({ title }) => title);
}

describe('choosePosts', () => {
  it.each([
    ['all', {}, ['Queues', 'Grüße', 'Boats']],
    ['words of titles', { query: 'gruss' }, ['Grüße']],
    ['words of descriptions', { query: 'harbour' }, ['Grüße']],
    ['words of tags', { query: 'jobs queues' }, ['Queues']],
    ['blanks', { query: '  ' }, ['Queues', 'Grüße', 'Boats']],
    ['a tag', { tags: new Set(['db']) }, ['Queues', 'Grüße']],
    ['two tags', { tags: new Set(['db', 'jobs']) }, ['Queues']],
    ['what has not been read', { isReadHidden: true }, ['Queues', 'Grüße']],
    ['an order', { order: 'newest' }, ['Boats', 'Queues', 'Grüße']],
    ['all at once', { query: 'queues', tags: new Set(['sea']) }, []],
  ] as [string, Partial<PostChoice>, string[]][])('chooses by %s', (_what, choice, titles) => {
    expect(chosen(choice)).toEqual(titles);
  });
});

describe('tagsOf', () => {
  it('offers those that narrow the list, and those that are chosen', () => {
    expect(tagsOf(POSTS, new Set())).toEqual(['db', 'jobs', 'sea']);
    expect(tagsOf(POSTS.slice(0, 2), new Set(['db']))).toEqual(['db', 'jobs']);
    expect(tagsOf(POSTS.slice(0, 1), new Set())).toEqual([]);
  });
});
