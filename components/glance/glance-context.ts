import { createContext } from 'preact';
import type { Place } from '../../utils/page/position/index.ts';
import type { Article } from '../../utils/page/types.ts';
import type { Seek } from '../../utils/follow/index.ts';

/** What a view gives to all that can be seen and done of its article at a glance. */
export interface GlanceSource {
  article: Article;
  /** Absolute address of the article's page. */
  page: string;
  /** The reader's place; changes with each frame of scrolling. `undefined` if unknown. */
  place: Place | undefined;
  seek: Seek;
  /** Reads the article with its content when that is first wanted; never rejects. */
  readContent: () => Promise<Article | undefined>;
  copy: (text: string) => void;
  openLink: (href: string, inNewTab: boolean) => void;
  /** Labels of tabs that were chosen, the last one first: also those of package managers. */
  tabs: readonly string[];
  /** Whether sections for some minutes are being chosen. */
  isSparing: boolean;
  setSparing: (isSparing: boolean) => void;
  /** Reads some sections one after the other in the reader, by `foldKey`. */
  readSome: (keys: string[]) => void;
}

/** By context, since most of a view is not drawn again while the page scrolls. */
export const GlanceContext = createContext<GlanceSource | undefined>(undefined);
