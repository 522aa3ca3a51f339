import { attribute, oneLine } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';

const EMBEDS = 'iframe,video,audio,object,embed,lite-youtube,youtube-video';

/** Videos, sounds and other sites in frames become links that say what they lead to. */
export function rebuildEmbeds(draft: Draft): void {
  for (const embed of draft.all(EMBEDS)) {
    if (!draft.root.contains(embed)) continue;
    const href = addressOf(draft, embed);
    if (href === undefined || isHidden(embed)) {
      draft.remove(embed);
      continue;
    }
    const title = oneLine(embed.getAttribute('title') ?? attribute(embed, 'aria-label'));
    const link = draft.make('a', { href }, title === '' ? nameOf(href) : title);
    embed.replaceWith(draft.make('p', { 'data-embed': '' }, link));
  }
}

/** Frames that measure visits show nothing. */
function isHidden(embed: Element): boolean {
  const sides = ['width', 'height'].map((side) => embed.getAttribute(side));
  const style = attribute(embed, 'style');
  return (
    sides.every((side) => side === '0' || side === '1') ||
    /display:\s*none|visibility:\s*hidden/.test(style)
  );
}

function addressOf(draft: Draft, embed: Element): string | undefined {
  const id = attribute(embed, 'videoid');
  if (/^[\w-]{6,20}$/.test(id)) return `https://www.youtube.com/watch?v=${id}`;
  const said = [
    embed.getAttribute('src'),
    embed.getAttribute('data-src'),
    embed.getAttribute('data'),
    embed.querySelector('source[src]')?.getAttribute('src') ?? null,
  ];
  const url = said
    .map((address) => draft.resolve(address))
    .find((address) => address !== undefined);
  return url === undefined ? undefined : watchable(url);
}

/** A player's address leads to a player alone in a tab; the video has a page of its own. */
function watchable(address: string): string {
  const { hostname, pathname } = new URL(address);
  const [, youTube] = /^\/embed\/([\w-]{6,20})$/.exec(pathname) ?? [];
  if (youTube && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(hostname)) {
    return `https://www.youtube.com/watch?v=${youTube}`;
  }
  const [, vimeo] = /^\/video\/(\d+)$/.exec(pathname) ?? [];
  return vimeo && hostname === 'player.vimeo.com' ? `https://vimeo.com/${vimeo}` : address;
}

/** A file's name, else the site's. */
function nameOf(href: string): string {
  const { hostname, pathname } = new URL(href);
  const file = pathname.split('/').at(-1) ?? '';
  if (!/\.(?:mp4|webm|ogg|ogv|mov|mp3|m4a|wav|pdf)$/i.test(file)) return hostname;
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}
