import type { ComponentChildren } from 'preact';
import type { ArticleActions } from '../article-events.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { KeyAction } from '../reader-keys.ts';

/**
 * Where on the reader page a feature can draw something. What is drawn in `facts` takes the place of
 * the bar's facts about the article.
 */
export type Slot = 'facts' | 'bar' | 'belowBar' | 'contents' | 'notices' | 'end' | 'overlay';

/** What one feature adds to the reader page; everything is optional. */
export interface Feature extends Partial<Record<Slot, ComponentChildren>> {
  /**
   * What to do for each key action (see `reader-keys.ts`); returning `false` leaves the key to the
   * browser.
   */
  keys?: Partial<Record<KeyAction, () => boolean | void>>;
  /** What it does when the article asks: a click on a footnote, an image. */
  article?: ArticleActions;
}

/** A feature: a hook, called at each render in the order of `FEATURES`. */
export type UseFeature = (reader: ReaderContext) => Feature;
