import {
  articleText,
  findPlace,
  orderOf,
  placeAt,
  type ArticleText,
  type FoundPlace,
  type HeadingMark,
  type ReadingPlace,
} from '../../utils/page/text/index.ts';
import { reveal } from './content-tabs.ts';

/** Milliseconds after the last scrolling when it is kept where one is. */
const REST_MS = 1000;
/** Milliseconds for which somebody who jumped on has to stay, so that the place before is let go. */
const STAY_MS = 10_000;
/** Milliseconds in which a jump may still glide. */
const GLIDE_MS = 1500;
/** Milliseconds at the end after which the article has been read. */
const END_MS = 5000;
/** Milliseconds for which a place is held while what is around it gets its size. */
const HOLD_MS = 8000;

/** What asks to scroll: from then on the place is the reader's. */
const INPUTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

export interface PlaceListener {
  /**
   * Somebody is at a place.
   *
   * @param isFurther is another place further on than this one?
   */
  onPlace: (
    place: Omit<ReadingPlace, 'view' | 'at'>,
    isFurther: (other: ReadingPlace) => boolean,
  ) => void;
  /** Somebody has come to the end, and stayed there. */
  onEnd: () => void;
}

/** Knows where in the article on the page one is, by its words, and brings one back there. */
export class PlaceKeeper {
  readonly #body: HTMLElement;
  readonly #headings: readonly HeadingMark[];
  readonly #listener: PlaceListener;
  readonly #left = new AbortController();
  readonly #sizes = new ResizeObserver(() => this.#hold());
  #text: ArticleText | undefined;
  #held: FoundPlace | undefined;
  /** Where this has put the window itself. */
  #ownTop = -1;
  #hasScrolled = false;
  #jumpedAt = -Infinity;
  #isResting = false;
  /** Is there a place to lose by a jump? */
  #hasPlace = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;

  constructor(body: HTMLElement, headings: readonly HeadingMark[], listener: PlaceListener) {
    this.#body = body;
    this.#headings = headings;
    this.#listener = listener;
  }

  get text(): ArticleText {
    this.#text ??= articleText(this.#body);
    return this.#text;
  }

  /**
   * Goes to a place, where one is given, and from then on tells where one is.
   *
   * @param isElsewhere has the window been put somewhere else, as by a jump? Somebody who has begun
   *   to read before this began is left where they are
   * @returns whether it has gone anywhere
   */
  start(place: ReadingPlace | undefined, isElsewhere: boolean): boolean {
    const { signal } = this.#left;
    this.#hasPlace = place !== undefined;
    const hasBegun = !isElsewhere && scrollY > 0;
    const isGone = place !== undefined && !isElsewhere && !hasBegun && this.#return(place);
    if (isElsewhere) this.jump();
    if (hasBegun) this.#scrolled();
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    for (const type of INPUTS) {
      addEventListener(type, () => this.#release(), { signal, passive: true });
    }
    document.addEventListener('visibilitychange', () => document.hidden && this.#tell(), {
      signal,
    });
    addEventListener('pagehide', () => this.#tell(), { signal });
    return isGone;
  }

  /** Somebody has jumped: that alone is no reading. */
  jump(): void {
    this.#jumpedAt = performance.now();
  }

  /** Keeps nothing more: it has been read, or is to be forgotten. */
  rest(): void {
    this.#release();
    this.#isResting = true;
    clearTimeout(this.#resting);
    clearTimeout(this.#ending);
  }

  /** Begins anew: there is nothing to go back to. */
  begin(): void {
    this.rest();
    this.#isResting = false;
    this.#hasPlace = false;
    this.#hasScrolled = false;
    this.#ending = undefined;
  }

  leave(): void {
    this.#left.abort();
    this.#sizes.disconnect();
    clearTimeout(this.#resting);
    clearTimeout(this.#ending);
  }

  #return(place: ReadingPlace): boolean {
    const found = findPlace(this.text, this.#headings, place);
    // At the very beginning one is anyway.
    if (orderOf(found) === 0 || !this.text.blocks[found.block]) return false;
    const range = this.#rangeOf(found.block);
    if (!range) return false;
    const { parentElement } = range.startContainer;
    if (parentElement) reveal(parentElement);
    this.#held = found;
    this.#hold();
    this.#sizes.observe(this.#body);
    // Parts far away have their true heights once they are near.
    requestAnimationFrame(() => this.#hold());
    setTimeout(() => this.#release(), HOLD_MS);
    return true;
  }

  #hold(): void {
    if (!this.#held || this.#left.signal.aborted) return;
    const { block, part } = this.#held;
    const top = this.#topOf(block);
    if (top === undefined) return;
    const height = this.#nextTop(block) - top;
    scrollBy({ top: top + part * height - lineOfReading(), behavior: 'instant' });
    this.#ownTop = scrollY;
  }

  #release(): void {
    this.#held = undefined;
    this.#sizes.disconnect();
  }

  #scrolled(): void {
    if (Math.abs(scrollY - this.#ownTop) < 1) return;
    this.#ownTop = -1;
    this.#release();
    this.#hasScrolled = true;
    if (performance.now() - this.#jumpedAt > GLIDE_MS) this.#jumpedAt = -Infinity;
    clearTimeout(this.#ending);
    this.#ending = undefined;
    this.#tellLater(REST_MS);
  }

  #tellLater(wait: number): void {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#tell(), wait);
  }

  #tell(): void {
    if (!this.#hasScrolled || this.#isResting) return;
    const stayed = performance.now() - this.#jumpedAt;
    if (this.#hasPlace && stayed < STAY_MS) {
      this.#tellLater(STAY_MS - stayed);
      return;
    }
    const isAtEnd = this.#body.getBoundingClientRect().bottom <= innerHeight + 1;
    if (isAtEnd && this.#ending === undefined) {
      this.#ending = setTimeout(() => this.#listener.onEnd(), END_MS);
    }
    const found = this.#find();
    const place = found && placeAt(this.text, this.#headings, found);
    if (!found || !place || orderOf(found) === 0) return;
    this.#hasPlace = true;
    const own = orderOf(found);
    const isFurther = (other: ReadingPlace): boolean =>
      orderOf(findPlace(this.text, this.#headings, other)) > own;
    this.#listener.onPlace(place, isFurther);
  }

  /** The last block that begins above the line, and how much of it is above. */
  #find(): FoundPlace | undefined {
    const line = lineOfReading() + 1;
    const { length } = this.text.blocks;
    let from = 0;
    let to = length;
    while (from < to) {
      const middle = (from + to) >> 1;
      const shown = this.#shownFrom(middle);
      if (shown !== undefined && shown.top <= line) from = shown.block + 1;
      else to = middle;
    }
    for (let block = from - 1; block >= 0; block -= 1) {
      const top = this.#topOf(block);
      if (top === undefined) continue;
      const height = this.#nextTop(block) - top;
      return { block, part: height > 0 ? Math.min((line - top) / height, 1) : 0 };
    }
    return length > 0 ? { block: 0, part: 0 } : undefined;
  }

  /** The first block that is shown, from one on. */
  #shownFrom(from: number): { block: number; top: number } | undefined {
    for (let block = from; block < this.text.blocks.length; block += 1) {
      const top = this.#topOf(block);
      if (top !== undefined) return { block, top };
    }
    return undefined;
  }

  /** Where the next block begins; that of the last one is the article's end. */
  #nextTop(block: number): number {
    const top = this.#topOf(block) ?? 0;
    for (let at = block + 1; at < this.text.blocks.length; at += 1) {
      const next = this.#topOf(at);
      // Cells of a row stand beside each other.
      if (next !== undefined && next > top) return next;
    }
    return this.#body.getBoundingClientRect().bottom;
  }

  /** In pixels from the window's top; undefined for what is not shown. */
  #topOf(block: number): number | undefined {
    const range = this.#rangeOf(block);
    const rect = range?.getBoundingClientRect();
    return rect && rect.height > 0 ? rect.top : undefined;
  }

  #rangeOf(block: number): Range | undefined {
    const { start = 0, end = 0 } = this.text.blocks[block] ?? {};
    const found = this.text.rangeOf(start, end);
    // What was shown before may have been taken out of the page.
    if (!found || !found.startContainer.isConnected) return undefined;
    const range = new Range();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  }
}

/** Pixels below the bar: a heading that was jumped to stands above that. */
const BELOW_BAR = 36;

/** Where one reads, in pixels from the window's top. */
function lineOfReading(): number {
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  return bar + BELOW_BAR;
}
