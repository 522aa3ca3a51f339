import { browser } from 'wxt/browser';
import { postKey, type PostKey } from '../memory/index.ts';

/** Opens the list of all marks, or of one post's, in a new tab. */
export async function openHighlights(post?: string): Promise<void> {
  const query = post === undefined ? '' : `?${new URLSearchParams({ post })}`;
  await browser.tabs.create({ url: browser.runtime.getURL('/highlights.html') + query });
}

/** The post to which the list is to be narrowed, by its address; undefined for none. */
export function askedPost(search: string): PostKey | undefined {
  const asked = new URLSearchParams(search).get('post');
  return asked === null ? undefined : postKey(asked);
}
