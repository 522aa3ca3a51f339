import type { PostKey } from './post-key.ts';

/** What a page of the extension has done to what is remembered. */
export type MemoryNews =
  | { changed: PostKey }
  | { forgotten: PostKey[] }
  /** Of these posts, marks were made, changed or deleted. */
  | { marked: PostKey[] }
  | { restored: true };

const CHANNEL = 'reader-memory';

/** It tells all others of the name, in this page too. */
let channel: BroadcastChannel | undefined;

/** Tells all pages of the extension, this one too. */
export function announce(news: MemoryNews): void {
  channel ??= new BroadcastChannel(CHANNEL);
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has but one origin
  channel.postMessage(news);
}

/** Calls back with what happens to what is remembered, in this page or in another, until stopped. */
export function onMemoryNews(listener: (news: MemoryNews) => void, signal: AbortSignal): void {
  const ear = new BroadcastChannel(CHANNEL);
  const said = ({ data }: MessageEvent<unknown>): void => {
    if (isNews(data)) listener(data);
  };
  ear.addEventListener('message', said, { signal });
  signal.addEventListener('abort', () => ear.close());
}

function isNews(data: unknown): data is MemoryNews {
  if (typeof data !== 'object' || data === null) return false;
  return ['changed', 'forgotten', 'marked', 'restored'].some((name) => name in data);
}
