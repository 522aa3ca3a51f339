import { attribute, oneLine } from '../../dom/index.ts';
import type { Draft } from '../draft/index.ts';

const EMBEDS = 'iframe,video,audio,object,embed,lite-youtube,youtube-video';

/** Replaces videos, audio and frames by links that say where they lead. */
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

/** Frames of one pixel track visits and show nothing. */
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

/** Replaces the address of an embedded player by that of the video's own page. */
function watchable(address: string): string {
  const { hostname, pathname } = new URL(address);
  const [, youTube] = /^\/embed\/([\w-]{6,20})$/.exec(pathname) ?? [];
  if (youTube && /(?:^|\.)youtube(?:-nocookie)?\.com$/.test(hostname)) {
    return `https://www.youtube.com/watch?v=${youTube}`;
  }
  const [, vimeo] = /^\/video\/(\d+)$/.exec(pathname) ?? [];
  return vimeo && hostname === 'player.vimeo.com' ? `https://vimeo.com/${vimeo}` : address;
}

/** The file name of a medium, otherwise the host name. */
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
