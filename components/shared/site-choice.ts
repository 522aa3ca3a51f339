import { type Changes, MOST_SITES } from '../../utils/settings/index.ts';
import { isPrivate } from '../../utils/tab/index.ts';

/** Whether posts of an article's site are always opened in the reader. */
export interface SiteChoice {
  /** Host name, for the user. */
  name: string;
  isAlways: boolean;
  turn: (isAlways: boolean) => void;
}

/**
 * The choice for the site of an article; `undefined` where there is none: of private windows, no
 * site is kept.
 *
 * @param url absolute address of the article
 * @param sites origins of the sites whose posts are opened in the reader
 */
export function siteChoice(
  url: string,
  sites: readonly string[],
  save: (changes: Changes) => void,
): SiteChoice | undefined {
  const { origin, host } = new URL(url);
  const others = sites.filter((site) => site !== origin);
  const isAlways = others.length < sites.length;
  if (!isAlways && isPrivate()) return undefined;
  return {
    name: host,
    isAlways,
    turn: (isOn) =>
      save({ readerSites: isOn ? [...others, origin].slice(-MOST_SITES) : [...others] }),
  };
}
