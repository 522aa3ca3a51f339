import {
  addMarks,
  changeMarks,
  deleteMarks,
  marksOf,
  onMemoryNews,
  postKey,
  undoMarks,
  type MarkChange,
  type MarkDraft,
  type MarkId,
  type MarkPatch,
  type MarkRecord,
  type MarksOutcome,
  type MemoryFault,
} from '../../../utils/memory/index.ts';
import { anchorMarks } from '../../../utils/page/marks/index.ts';
import { articleText, type ArticleText, type HeadingMark } from '../../../utils/page/text/index.ts';
import { lookOf } from './mark-texts.ts';
import { headingAround, lineSections } from './mark-sections.ts';
import { findImage, headingAt, offsetOfImage } from './marked-images.ts';
import { offsetInView } from './offset-in-view.ts';
import { MarkPainter, type Painted } from './paint-marks.ts';

/** A mark of the article on the page. */
export interface PlacedMark {
  mark: MarkRecord;
  /** Lost: its words are not in the article as it is now. */
  state: 'exact' | 'moved' | 'changed' | 'lost';
  /** Offset of the article's text at which it begins; `undefined` for one that is lost. */
  start: number | undefined;
  /** Index of the heading above it; -1 before the first. */
  section: number | undefined;
}

/** What is known of the article's marks. */
export interface Marks {
  /** In the order of the article; those that are lost come last. */
  all: readonly PlacedMark[];
  /** How many there are in each section, by index of its heading; -1 before the first. */
  sections: ReadonlyMap<number, number>;
  /** How many are stored that cannot be read. */
  damaged: number;
  fault: MemoryFault | undefined;
  canUndo: boolean;
  canRedo: boolean;
}

export const NO_MARKS: Marks = {
  all: [],
  sections: new Map(),
  damaged: 0,
  fault: undefined,
  canUndo: false,
  canRedo: false,
};

/** The article that marks are made in. */
export interface MarkedPost {
  body: HTMLElement;
  headings: readonly HeadingMark[];
  url: string;
  title: string;
}

/** Marks that are looked for in one slice of idle time. */
const SLICE = 25;
/** Milliseconds after which a slice begins even if the page is busy. */
const PATIENCE_MS = 1000;
/** Deeds that can be undone. */
const MOST_DEEDS = 100;

/**
 * The marks of the article on the page: finds them again in it, shows them, and makes, changes and
 * deletes them. Each deed is one change of what is stored, and can be undone.
 */
export class MarkDesk {
  readonly #post: MarkedPost;
  readonly #onChange: (marks: Marks) => void;
  readonly #painter: MarkPainter;
  readonly #left = new AbortController();
  readonly #placed = new Map<MarkId, PlacedMark>();
  #done: MarkChange[][] = [];
  #undone: MarkChange[][] = [];
  #damaged = 0;
  #fault: MemoryFault | undefined;
  /** Reading and showing are done one after the other. */
  #work: Promise<unknown> = Promise.resolve();
  /** So are deeds: keys may come faster than anything is stored, and each undoes another deed. */
  #deeds: Promise<unknown> = Promise.resolve();
  #started: Promise<void> | undefined;

  constructor(post: MarkedPost, onChange: (marks: Marks) => void) {
    this.#post = post;
    this.#onChange = onChange;
    this.#painter = new MarkPainter(post.body);
  }

  /**
   * Shows the marks that are stored, and keeps up with what other pages do to them, from the first
   * call on.
   */
  start(): Promise<void> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  #begin(): Promise<void> {
    const { signal } = this.#left;
    const key = postKey(this.#post.url);
    onMemoryNews((news) => {
      const isOurs = 'marked' in news && news.marked.some((other) => other === key);
      if (isOurs || 'restored' in news) void this.#reload();
    }, signal);
    // An image that has been loaded, or could not be, stands in the place of another element.
    for (const type of ['load', 'error']) {
      const again = (): void => void this.#soon(() => this.#paintImages());
      this.#post.body.addEventListener(type, again, { signal, capture: true });
    }
    return this.#reload();
  }

  /** @returns the marks that have been made; `undefined` if they could not be kept */
  async add(drafts: readonly MarkDraft[]): Promise<MarkRecord[] | undefined> {
    const { url, title } = this.#post;
    const changes = await this.#do(addMarks({ url, title }, drafts));
    return changes?.flatMap(({ after }) => after ?? []);
  }

  /** @returns whether it has been done */
  async change(id: MarkId, patch: MarkPatch): Promise<boolean> {
    return (await this.#do(changeMarks([id], patch))) !== undefined;
  }

  /** @returns whether it has been done */
  async delete(ids: readonly MarkId[]): Promise<boolean> {
    return (await this.#do(deleteMarks(ids))) !== undefined;
  }

  /** @returns whether it has been undone; `undefined` if there was nothing to undo */
  undo(): Promise<boolean | undefined> {
    return this.#inTurn(() => this.#step(this.#done, this.#undone));
  }

  redo(): Promise<boolean | undefined> {
    return this.#inTurn(() => this.#step(this.#undone, this.#done));
  }

  /** The article's element at which a mark begins; `undefined` for one that is lost. */
  elementOf(id: MarkId): HTMLElement | undefined {
    return this.#painter.firstOf(id);
  }

  /** The marks at a place in the article, the innermost first. */
  marksAt(target: Element): PlacedMark[] {
    return this.#painter.marksAt(target).flatMap((id) => this.#placed.get(id) ?? []);
  }

  markOf(id: MarkId): MarkRecord | undefined {
    return this.#placed.get(id)?.mark;
  }

  leave(): void {
    this.#left.abort();
    this.#painter.leave();
    lineSections(this.#post.body, []);
  }

  #do(doing: Promise<MarksOutcome>): Promise<MarkChange[] | undefined> {
    return this.#inTurn(() => this.#enter(doing));
  }

  #inTurn<T>(deed: () => Promise<T>): Promise<T> {
    const done = this.#deeds.then(deed);
    this.#deeds = done.catch(() => undefined);
    return done;
  }

  async #enter(doing: Promise<MarksOutcome>): Promise<MarkChange[] | undefined> {
    const outcome = await doing;
    if (this.#left.signal.aborted) return undefined;
    if ('fault' in outcome) {
      this.#fault = outcome.fault;
      this.#report();
      return undefined;
    }
    this.#fault = undefined;
    if (outcome.changes.length > 0) {
      this.#done = [...this.#done, outcome.changes].slice(-MOST_DEEDS);
      this.#undone = [];
    }
    await this.#take(outcome.changes);
    return outcome.changes;
  }

  async #step(from: MarkChange[][], to: MarkChange[][]): Promise<boolean | undefined> {
    const changes = from.at(-1);
    if (!changes) return undefined;
    const outcome = await undoMarks(changes);
    if ('fault' in outcome) {
      this.#fault = outcome.fault;
      this.#report();
      return false;
    }
    this.#fault = undefined;
    from.pop();
    if (outcome.changes.length > 0) to.push(outcome.changes);
    await this.#take(outcome.changes);
    return true;
  }

  /** Shows what has been changed. */
  #take(changes: readonly MarkChange[]): Promise<void> {
    return this.#soon(async () => {
      this.#drop(changes.filter(({ after }) => !after).map(({ id }) => id));
      await this.#place(changes.flatMap(({ after }) => after ?? []));
    });
  }

  /** Reads what is stored, and shows it. */
  #reload(): Promise<void> {
    return this.#soon(async () => {
      const known = await marksOf(this.#post.url);
      if (this.#left.signal.aborted) return;
      if ('fault' in known) {
        this.#fault = known.fault;
        this.#report();
        return;
      }
      this.#damaged = known.damaged;
      const stored = new Set(known.marks.map(({ id }) => id));
      this.#drop([...this.#placed.keys()].filter((id) => !stored.has(id)));
      await this.#place(known.marks);
    });
  }

  #soon(act: () => Promise<void> | void): Promise<void> {
    const done = this.#work.then(() => (this.#left.signal.aborted ? undefined : act()));
    this.#work = done.catch(() => undefined);
    return done;
  }

  #drop(ids: readonly MarkId[]): void {
    if (ids.length === 0) return;
    this.#painter.unpaint(ids);
    for (const id of ids) this.#placed.delete(id);
  }

  /** Shows marks where their words are, in slices; those that stand where they stood stay there. */
  async #place(marks: readonly MarkRecord[]): Promise<void> {
    const moved = this.#nearestFirst(marks.filter((mark) => !this.#isPlaced(mark)));
    for (const mark of marks) {
      const known = this.#placed.get(mark.id);
      if (known && !moved.includes(mark)) this.#placed.set(mark.id, { ...known, mark });
    }
    this.#painter.unpaint(moved.map(({ id }) => id));
    for (let at = 0; at < moved.length; at += SLICE) {
      if (at > 0) await rest();
      if (this.#left.signal.aborted) return;
      this.#paint(moved.slice(at, at + SLICE));
      this.#report();
    }
    this.#report();
  }

  /** Of many marks, those come first that were made near to what is in the window. */
  #nearestFirst(marks: readonly MarkRecord[]): readonly MarkRecord[] {
    if (marks.length <= SLICE) return marks;
    const { body } = this.#post;
    const seen = offsetInView(articleText(body), body);
    const distance = ({ position }: MarkRecord): number => Math.abs(position.start - seen);
    return marks.toSorted((one, other) => distance(one) - distance(other));
  }

  /** Does it stand in the article where its words are? */
  #isPlaced({ id, quote }: MarkRecord): boolean {
    const known = this.#placed.get(id);
    if (!known || known.mark.quote.exact !== quote.exact) return false;
    if (known.mark.quote.prefix !== quote.prefix || known.mark.quote.suffix !== quote.suffix) {
      return false;
    }
    return known.state === 'lost' || this.#painter.isShown(id);
  }

  #paint(marks: readonly MarkRecord[]): void {
    const { body, headings } = this.#post;
    const text = articleText(body);
    const images = marks.filter(({ kind }) => kind === 'image');
    const others = marks.filter(({ kind }) => kind !== 'image');
    const found = anchorMarks(text, headings, others);
    const painted = new Map<MarkId, Painted>();
    for (const [index, mark] of others.entries()) {
      const at = found[index];
      if (at && at.state !== 'lost') {
        painted.set(mark.id, at);
        this.#note(text, mark, at.state, at.start);
      } else this.#note(text, mark, 'lost', undefined);
    }
    for (const mark of images) this.#placeImage(text, mark, painted);
    this.#painter.paint(text, painted);
  }

  #placeImage(text: ArticleText, mark: MarkRecord, painted: Map<MarkId, Painted>): void {
    const element = findImage(text, this.#post.body, mark);
    if (element) painted.set(mark.id, { element });
    this.#note(text, mark, element ? 'exact' : 'lost', element && offsetOfImage(text, element));
  }

  #note(
    text: ArticleText,
    mark: MarkRecord,
    state: PlacedMark['state'],
    start: number | undefined,
  ): void {
    const section = start === undefined ? undefined : headingAt(text, start);
    this.#placed.set(mark.id, { mark, state, start, section });
  }

  #paintImages(): void {
    const gone = [...this.#placed.values()]
      .filter(({ mark }) => mark.kind === 'image' && !this.#painter.isShown(mark.id))
      .map(({ mark }) => mark);
    if (gone.length === 0) return;
    this.#painter.unpaint(gone.map(({ id }) => id));
    this.#paint(gone);
    this.#report();
  }

  #report(): void {
    if (this.#left.signal.aborted) return;
    const all = [...this.#placed.values()].toSorted(inArticle);
    const sections = new Map<number, number>();
    let number = 0;
    const marked = [];
    for (const { mark, section } of all) {
      if (section === undefined) continue;
      sections.set(section, (sections.get(section) ?? 0) + 1);
      const hasNote = mark.note !== undefined || mark.labels.length > 0;
      if (hasNote) number += 1;
      this.#painter.look(mark.id, lookOf(mark, hasNote ? number : undefined));
      const heading = headingAround(this.#painter.firstOf(mark.id));
      if (mark.kind === 'section' && heading) marked.push({ heading, colour: mark.colour });
    }
    lineSections(this.#post.body, marked);
    this.#onChange({
      all,
      sections,
      damaged: this.#damaged,
      fault: this.#fault,
      canUndo: this.#done.length > 0,
      canRedo: this.#undone.length > 0,
    });
  }
}

function inArticle(one: PlacedMark, other: PlacedMark): number {
  const [start, next] = [one.start ?? Infinity, other.start ?? Infinity];
  return start === next ? one.mark.createdAt - other.mark.createdAt : start - next;
}

/** Waits until the page has nothing else to do, but not for long. */
function rest(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }));
}
