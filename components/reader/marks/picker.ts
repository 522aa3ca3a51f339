import { sentencePartsOf } from '../../../utils/page/sentences/index.ts';
import { articleText, type ArticleText } from '../../../utils/page/text/index.ts';
import { reveal } from '../content-tabs.ts';
import { firstBelow } from '../follow-spoken.ts';
import { IMAGE, nameOfImage, offsetOfImage } from './marked-images.ts';
import { stepFrom, unitsOf, type PickStep, type PickText, type Stretch } from './pick-units.ts';
import { stretchOf } from './selected-parts.ts';

/** A sentence or line, or an image, which has no text. */
interface Unit extends Stretch {
  image?: HTMLElement;
}

/** Pixels kept free around what is picked: the tool stands beside it. */
const ROOM = 110;

/** Lets words be picked by keyboard: what is picked is what is selected on the page. */
export class Picker {
  readonly #body: HTMLElement;
  readonly #lang: string;
  readonly #left = new AbortController();
  /** Marks are drawn, and images come or fail, while words are picked. */
  readonly #changes = new MutationObserver(() => (this.#isStale = true));
  #isStale = false;
  #text: ArticleText;
  #parts: PickText;
  #units: Stretch[];
  #all: Unit[];
  #pick: Unit = { start: 0, end: 0 };
  #picked = '';
  /** Called with what is picked whenever that changes. */
  onPicked: ((picked: string) => void) | undefined;

  /** @param lang the article's language, a BCP 47 tag */
  constructor(body: HTMLElement, lang: string) {
    this.#body = body;
    this.#lang = lang;
    this.#text = articleText(body);
    this.#parts = partsOf(this.#text, lang);
    this.#units = unitsOf(this.#parts);
    this.#all = withImages(this.#units, this.#text, body);
    this.#changes.observe(body, { childList: true, subtree: true });
  }

  /**
   * Picks the first sentence at the reading position.
   *
   * @returns whether the article has any
   */
  begin(): boolean {
    const from = this.#startingOffset();
    const first = this.#all.find(({ end }) => end > from) ?? this.#all[0];
    if (first) this.#choose(first);
    return first !== undefined;
  }

  step(step: PickStep): void {
    this.#refresh();
    this.#choose(this.#after(step));
  }

  /** The words that are picked, or the name of an image. */
  get picked(): string {
    return this.#picked;
  }

  /** Whether text runs from right to left where something is picked. */
  get isMirrored(): boolean {
    const range = this.#text.rangeOf(this.#pick.start, this.#pick.end);
    const element = range?.startContainer.parentElement ?? this.#body;
    return getComputedStyle(element).direction === 'rtl';
  }

  /** Fires once nothing is picked any more. */
  get signal(): AbortSignal {
    return this.#left.signal;
  }

  leave(): void {
    this.#left.abort();
    this.#changes.disconnect();
  }

  /** Reads the article again if it has changed; what is selected is still picked. */
  #refresh(): void {
    const isChanged = this.#changes.takeRecords().length > 0;
    if (!isChanged && !this.#isStale) return;
    this.#isStale = false;
    this.#text = articleText(this.#body);
    this.#parts = partsOf(this.#text, this.#lang);
    this.#units = unitsOf(this.#parts);
    this.#all = withImages(this.#units, this.#text, this.#body);
    const selection = document.getSelection();
    const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined;
    if (range) this.#pick = { ...this.#pick, ...stretchOf(this.#text, range) };
  }

  #after(step: PickStep): Unit {
    const { image, start, end } = this.#pick;
    if (image) {
      const at = this.#all.findIndex((unit) => unit.image === image);
      const by = step === 'next' ? 1 : step === 'previous' ? -1 : 0;
      if (at < 0) return this.#all.find((unit) => unit.start >= end) ?? this.#pick;
      return this.#all[at + by] ?? this.#pick;
    }
    if (step === 'next') return this.#all.find((unit) => unit.start >= end) ?? this.#pick;
    if (step === 'previous') return this.#all.findLast((unit) => unit.end <= start) ?? this.#pick;
    return stepFrom({ start, end }, step, this.#parts, this.#units);
  }

  #choose(pick: Unit): void {
    this.#pick = pick;
    const { image, start, end } = pick;
    const range = new Range();
    if (image) range.selectNode(image);
    else {
      const found = this.#text.rangeOf(start, end);
      if (!found) return;
      range.setStart(found.startContainer, found.startOffset);
      range.setEnd(found.endContainer, found.endOffset);
    }
    const { startContainer } = range;
    const element =
      startContainer instanceof Element ? startContainer : startContainer.parentElement;
    if (element && this.#body.contains(element)) reveal(element);
    const selection = document.getSelection();
    selection?.removeAllRanges();
    selection?.addRange(range);
    bringIntoView(range);
    this.#picked = image ? nameOfImage(image) : this.#text.text.slice(start, end);
    this.onPicked?.(this.#picked);
  }

  /** The offset of what has the focus; otherwise of what is at the top of the window. */
  #startingOffset(): number {
    const { activeElement } = document;
    if (activeElement && activeElement !== this.#body && this.#body.contains(activeElement)) {
      return this.#text.offsetOf(activeElement, 0);
    }
    const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
    const ranges = this.#units.flatMap(({ start, end }) => this.#text.rangeOf(start, end) ?? []);
    return this.#units[firstBelow(ranges, bar)]?.start ?? 0;
  }
}

function partsOf({ text, blocks }: ArticleText, lang: string): PickText {
  const sentences = segmenterFor(lang, 'sentence');
  return {
    text,
    blocks,
    sentencesIn: (own) => sentencePartsOf(own, sentences),
    words: segmenterFor(lang, 'word'),
  };
}

function segmenterFor(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity });
  } catch {
    // What a page says of its language need not be one.
    return new Intl.Segmenter('en', { granularity });
  }
}

function withImages(units: readonly Stretch[], text: ArticleText, body: HTMLElement): Unit[] {
  const images = [...body.querySelectorAll<HTMLElement>(IMAGE)]
    .filter((image) => nameOfImage(image) !== '')
    .map((image): Unit => {
      const at = offsetOfImage(text, image);
      return { start: at, end: at, image };
    });
  return [...images, ...units].toSorted(
    (one, other) => one.start - other.start || one.end - other.end,
  );
}

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  const bar = document.querySelector('.top-bar')?.getBoundingClientRect().bottom ?? 0;
  if (top >= bar + ROOM && bottom <= innerHeight - ROOM) return;
  const isHigher = bottom - top > innerHeight - bar - 2 * ROOM;
  const by = top < bar + ROOM || isHigher ? top - bar - ROOM : bottom - innerHeight + ROOM;
  scrollBy({ top: by, behavior: 'instant' });
}
