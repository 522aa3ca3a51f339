import type { ComponentChildren } from 'preact';
import type { ArticleActions } from '../article-events.ts';
import type { ReaderContext } from '../hooks/use-reader-context.ts';
import type { KeyAction } from '../reader-keys.ts';

/** Where on the reader page a feature can draw something. */
export type Slot = 'bar' | 'belowBar' | 'contents' | 'notices' | 'end' | 'overlay';

/** What one feature of the reader brings to the page; all of it may be left out. */
export interface Feature extends Partial<Record<Slot, ComponentChildren>> {
  /** By the action of a key (see `reader-keys.ts`): does it; `false` leaves the key to the browser. */
  keys?: Partial<Record<KeyAction, () => boolean | void>>;
  /** What it does for the article when that asks: a click on a footnote, an image. */
  article?: ArticleActions;
}

/** A hook: called with the page at each render, in the order of `FEATURES`. */
export type UseFeature = (reader: ReaderContext) => Feature;
