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
import { REPAINTED } from './marks/repainted.ts';
import { reveal } from './content-tabs.ts';

/** Milliseconds without scrolling after which the place is saved. */
const REST_MS = 1000;
/** Milliseconds after a jump after which the place before it is given up. */
const STAY_MS = 10_000;
/** Milliseconds that smooth scrolling may take. */
const GLIDE_MS = 1500;
/** Milliseconds at the end after which the article counts as read. */
const END_MS = 5000;
/** Milliseconds without scrolling after which the place is where a change of look finds it. */
const SEEN_MS = 150;
/** Milliseconds for which a restored place is held while elements around it get their size. */
const HOLD_MS = 8000;

/** Events by which the user may scroll; from then on the place is the user's. */
const INPUTS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Callbacks of a place keeper. */
export interface PlaceListener {
  /**
   * The user has stayed at a place.
   *
   * @param isFurther whether another known place is further on
   */
  onPlace: (
    place: Omit<ReadingPlace, 'view' | 'at'>,
    isFurther: (other: ReadingPlace) => boolean,
  ) => void;
  /** The user has stayed at the end of the article. */
  onEnd: () => void;
}

/**
 * Tracks the place in the article on the page, described by its words, and restores a saved one.
 */
export class PlaceKeeper {
  readonly #body: HTMLElement;
  readonly #headings: readonly HeadingMark[];
  readonly #listener: PlaceListener;
  readonly #left = new AbortController();
  readonly #sizes = new ResizeObserver(() => {
    if (!this.#isSetAnew()) this.#hold();
  });
  #text: ArticleText | undefined;
  #held: FoundPlace | undefined;
  /** Where the user has scrolled to, unless that is above or below the article’s text. */
  #seen: FoundPlace | undefined;
  /** What the breaks of lines depended on when the place was last where it is to be. */
  #setting = '';
  /** Scroll position that this class has set itself. */
  #ownTop = -1;
  #hasScrolled = false;
  #jumpedAt = -Infinity;
  #isResting = false;
  /** Whether a jump could lose a place. */
  #hasPlace = false;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #ending: ReturnType<typeof setTimeout> | undefined;
  #seeing: ReturnType<typeof setTimeout> | undefined;
  #releasing: ReturnType<typeof setTimeout> | undefined;

  constructor(body: HTMLElement, headings: readonly HeadingMark[], listener: PlaceListener) {
    this.#body = body;
    this.#headings = headings;
    this.#listener = listener;
  }

  /** The article's text, read once. */
  get text(): ArticleText {
    this.#text ??= articleText(this.#body);
    return this.#text;
  }

  /**
   * Restores a place, if one is given, and from then on reports the user's place.
   *
   * @param isElsewhere whether the window was positioned otherwise, for instance by a jump; a user
   * who has begun to read is left there
   * @returns where the window was moved to, if it was: index of the heading whose section that is,
   * -1 before the first
   */
  start(place: ReadingPlace | undefined, isElsewhere: boolean): number | undefined {
    const { signal } = this.#left;
    this.#hasPlace = place !== undefined;
    this.#setting = settingOf(this.#body);
    const hasBegun = !isElsewhere && scrollY > 0;
    const section = place && !isElsewhere && !hasBegun ? this.#return(place) : undefined;
    if (isElsewhere) this.jump();
    if (hasBegun) this.#scrolled();
    this.#sizes.observe(this.#body);
    addEventListener('scroll', () => this.#scrolled(), { signal, passive: true });
    for (const type of INPUTS) {
      addEventListener(type, () => this.#release(), { signal, passive: true });
    }
    this.#body.addEventListener(REPAINTED, () => (this.#text = undefined), { signal });
    document.addEventListener('visibilitychange', () => document.hidden && this.#tell(), {
      signal,
    });
    addEventListener('pagehide', () => this.#tell(), { signal });
    return section;
  }

  /** Call it when the user jumps: a jump alone is not reading. */
  jump(): void {
    this.#jumpedAt = performance.now();
  }

  /** Stops reporting, since the article has been read or is to be forgotten. */
  rest(): void {
    this.#release();
    this.#isResting = true;
    clearTimeout(this.#resting);
    clearTimeout(this.#ending);
  }

  /** Starts over: there is no saved place any more. */
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
    clearTimeout(this.#seeing);
    clearTimeout(this.#releasing);
  }

  #return(place: ReadingPlace): number | undefined {
    const found = findPlace(this.text, this.#headings, place);
    const block = this.text.blocks[found.block];
    // A place at the very beginning needs no restoring.
    if (orderOf(found) === 0 || !block) return undefined;
    const range = this.#rangeOf(found.block);
    if (!range) return undefined;
    const { parentElement } = range.startContainer;
    if (parentElement) reveal(parentElement);
    this.#seen = found;
    this.#holdAt(found);
    return block.heading;
  }

  #holdAt(place: FoundPlace): void {
    this.#held = place;
    this.#hold();
    // Parts far away get their real heights when they come near.
    requestAnimationFrame(() => this.#hold());
    clearTimeout(this.#releasing);
    this.#releasing = setTimeout(() => this.#release(), HOLD_MS);
  }

  /**
   * Lines are broken anew with another font or width, and what one reads is elsewhere then: brings it
   * back.
   */
  #isSetAnew(): boolean {
    const setting = settingOf(this.#body);
    if (setting === this.#setting) return false;
    this.#setting = setting;
    const place = this.#held ?? this.#seen;
    if (place) this.#holdAt(place);
    return place !== undefined;
  }

  /** Where the user is once scrolling has come to rest. */
  #see(): void {
    const found = this.#find();
    const isBelow = this.#body.getBoundingClientRect().bottom <= lineOfReading();
    this.#seen = found && !isBelow && orderOf(found) > 0 ? found : undefined;
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
  }

  #scrolled(): void {
    // The window is as far down as it can be where its content has become shorter.
    if (Math.abs(scrollY - this.#ownTop) < 1 || this.#isSetAnew()) return;
    this.#ownTop = -1;
    this.#release();
    this.#seen = undefined;
    clearTimeout(this.#seeing);
    this.#seeing = setTimeout(() => this.#see(), SEEN_MS);
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

  /** The last block that begins above the reading line, and how much of it is above. */
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

  /** The first visible block, from an index on. */
  #shownFrom(from: number): { block: number; top: number } | undefined {
    for (let block = from; block < this.text.blocks.length; block += 1) {
      const top = this.#topOf(block);
      if (top !== undefined) return { block, top };
    }
    return undefined;
  }

  /** Where the next block begins; for the last one, the end of the article. */
  #nextTop(block: number): number {
    const top = this.#topOf(block) ?? 0;
    for (let at = block + 1; at < this.text.blocks.length; at += 1) {
      const next = this.#topOf(at);
      // Cells of a row are beside each other.
      if (next !== undefined && next > top) return next;
    }
    return this.#body.getBoundingClientRect().bottom;
  }

  /** In pixels from the top of the window; `undefined` if not visible. */
  #topOf(block: number): number | undefined {
    const range = this.#rangeOf(block);
    const rect = range?.getBoundingClientRect();
    return rect && rect.height > 0 ? rect.top : undefined;
  }

  #rangeOf(block: number): Range | undefined {
    const { start = 0, end = 0 } = this.text.blocks[block] ?? {};
    const found = this.text.rangeOf(start, end);
    // A block may have been removed from the page since.
    if (!found || !found.startContainer.isConnected) return undefined;
    const range = new Range();
    range.setStart(found.startContainer, found.startOffset);
    range.setEnd(found.endContainer, found.endOffset);
    return range;
  }
}

/** All that the breaks of an article’s lines depend on: its width, and the look that is chosen. */
function settingOf(body: HTMLElement): string {
  const { style, dataset } = document.documentElement;
  return JSON.stringify([body.clientWidth, style.cssText, dataset]);
}

/** Pixels below the bar; a heading that was jumped to is above this line. */
const BELOW_BAR = 36;

/** The line at which one reads, in pixels from the top of the window. */
function lineOfReading(): number {
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  return bar + BELOW_BAR;
}
