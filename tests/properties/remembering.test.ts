import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareReadings, printSections } from '../../utils/page/changes/index.ts';
import {
  articleText,
  findPlace,
  orderOf,
  placeAt,
  type ArticleText,
  type HeadingMark,
  type ReadingPlace,
} from '../../utils/page/text/index.ts';
import { writeBackup } from '../../utils/memory/backup.ts';
import {
  beginAnew,
  forgetPost,
  keepPlace,
  keepPrints,
  markRead,
  recall,
  type Outcome,
} from '../../utils/memory/memory.ts';
import {
  isRead,
  placeOf,
  type PostFacts,
  type PostRecord,
} from '../../utils/memory/post-record.ts';
import { restore } from '../../utils/memory/restore.ts';
import { readingState } from '../../utils/memory/reading-state.ts';
import { parse } from '../dom.ts';
import { ownMemory } from '../own-memory.ts';

/** A post as its author has it; each paragraph has words that no other has. */
interface Post {
  sections: { name: string; paragraphs: string[] }[];
  /** Number of the next paragraph or heading. */
  next: number;
}

/** What happens to a post, and to what is remembered of it; the numbers say where. */
type Step =
  | { do: 'insert' | 'remove' | 'rename' | 'section' | 'drop' | 'swap'; at: number; to: number }
  | { do: 'read'; part: number; within: number }
  | { do: 'finish' | 'anew' | 'forget' | 'save' | 'damage' }
  | { do: 'restore'; which: number; isCut: boolean };

const nat = fc.nat(1000);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constantFrom('insert', 'remove', 'rename', 'section', 'drop', 'swap'),
      at: nat,
      to: nat,
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('read'),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
      within: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({ do: fc.constantFrom('finish', 'anew', 'forget', 'save', 'damage') }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('restore'), which: nat, isCut: fc.boolean() }),
  },
);

const FACTS: PostFacts = {
  url: 'https://example.com/blog/a',
  title: 'A',
  lang: 'en',
  dir: 'ltr',
  minutes: 5,
  words: 1000,
};

function words(nth: number): string {
  return `Paragraph number ${nth} says a thing of its own about ${nth} things.`;
}

function newPost(): Post {
  const post: Post = { sections: [], next: 0 };
  for (let nth = 0; nth < 4; nth += 1) addSection(post, nth);
  return post;
}

function addSection(post: Post, at: number): void {
  const own = [0, 1, 2].map(() => words((post.next += 1)));
  post.sections.splice(at, 0, { name: `Section ${(post.next += 1)}`, paragraphs: own });
}

function edit(post: Post, { do: what, at, to }: Extract<Step, { at: number }>): void {
  const index = at % Math.max(post.sections.length, 1);
  const section = post.sections[index];
  if (what === 'section') addSection(post, index);
  if (!section) return;
  const { paragraphs } = section;
  if (what === 'insert')
    paragraphs.splice(to % (paragraphs.length + 1), 0, words((post.next += 1)));
  if (what === 'remove') paragraphs.splice(to % Math.max(paragraphs.length, 1), 1);
  if (what === 'rename') section.name = `Renamed ${(post.next += 1)}`;
  if (what === 'drop') post.sections.splice(index, 1);
  if (what === 'swap') {
    post.sections.splice(index, 1);
    post.sections.splice(to % (post.sections.length + 1), 0, section);
  }
}

function read({ sections }: Post): { article: ArticleText; headings: HeadingMark[] } {
  const html = sections.map(
    ({ name, paragraphs }, index) =>
      `<h2 data-index="${index}">${name}</h2>${paragraphs.map((one) => `<p>${one}</p>`).join('')}`,
  );
  return {
    article: articleText(parse(html.join('')).body),
    headings: sections.map(({ name }) => ({ text: name, depth: 2 })),
  };
}

function recordIn(outcome: Outcome): PostRecord | undefined {
  if ('fault' in outcome) throw new Error(outcome.fault);
  return outcome.record;
}

/** A backup knows of a place that is further on, though it is the older one. */
const OLDER_AND_FURTHER: Step[] = [
  { do: 'read', part: 0.9, within: 0 },
  { do: 'save' },
  { do: 'forget' },
  { do: 'read', part: 0.1, within: 0.5 },
  { do: 'restore', which: 0, isCut: false },
];

const own = ownMemory();
const { open } = own;

/** All that a run knows beside the database. */
class Reader {
  readonly post = newPost();
  readonly backups: { file: Blob; record: PostRecord | undefined }[] = [];
  /** Time of the last place: two never have one. */
  #clock = Date.now();

  async take(step: Step): Promise<void> {
    if ('at' in step) edit(this.post, step);
    else if (step.do === 'read') await this.#read(step.part, step.within);
    else if (step.do === 'finish') expect(recordIn(await markRead(FACTS, open()))).toBeDefined();
    else if (step.do === 'anew')
      expect(placeOf(recordIn(await beginAnew(FACTS, open())))).toBe(undefined);
    else if (step.do === 'forget') await this.#forget();
    else if (step.do === 'save') await this.#save();
    else if (step.do === 'damage') await own.memory.put('posts', 'damaged', 'example.com/other');
    else if (step.do === 'restore') await this.#restore(step.which, step.isCut);
    await this.#isSound();
  }

  async #record(): Promise<PostRecord | undefined> {
    return recordIn(await recall(FACTS.url, open()));
  }

  /** As the reader does: it keeps where one is, and how the article is now. */
  async #read(part: number, within: number): Promise<void> {
    const { article, headings } = read(this.post);
    const block = Math.min(Math.floor(part * article.blocks.length), article.blocks.length - 1);
    const found = placeAt(article, headings, { block, part: within });
    if (!found) return;
    this.#clock = Math.max(this.#clock + 1, Date.now());
    const place: ReadingPlace = { ...found, view: 'reader', at: this.#clock };
    const before = placeOf(await this.#record());
    const orderIn = (one: ReadingPlace): number => orderOf(findPlace(article, headings, one));
    // What is found again is where it was.
    expect(orderIn(place)).toBeCloseTo(block + within);
    const isFurther = (known: ReadingPlace): boolean => orderIn(known) > orderIn(place);
    const after = placeOf(recordIn(await keepPlace(FACTS, place, isFurther, open())));
    // A place further back never takes the place of one further on.
    if (before && after) expect(orderIn(after)).toBeGreaterThanOrEqual(orderIn(before));
    if (after) expect(orderIn(after)).toBeGreaterThanOrEqual(orderIn(place));
    const prints = printSections(article, headings, 'en');
    await keepPrints(FACTS, prints, open());
    expect(compareReadings(prints, prints)).toEqual([]);
  }

  async #forget(): Promise<void> {
    expect(recordIn(await forgetPost(FACTS.url, open()))).toBeUndefined();
    expect(await this.#record()).toBeUndefined();
  }

  async #save(): Promise<void> {
    const file = await writeBackup(open());
    this.backups.push({ file, record: await this.#record() });
  }

  async #restore(which: number, isCut: boolean): Promise<void> {
    const backup = this.backups[which % Math.max(this.backups.length, 1)];
    if (!backup) return;
    const { file, record } = backup;
    const before = await this.#record();
    const given = isCut ? file.slice(0, Math.floor(file.size * 0.7)) : file;
    const options = { isTrial: false, withForgotten: true };
    const answer = await restore(given, options, open());
    if ('fault' in answer) {
      // So little is left of the file that it is none of ours.
      expect([answer.fault, isCut]).toEqual(['other', true]);
      return;
    }
    const after = await this.#record();
    for (const one of isCut ? [before] : [before, record]) if (one) holds(after, one);
    // Done twice, the second time changes nothing.
    const again = await restore(given, options, open());
    expect(again).toMatchObject({ added: 0, updated: 0 });
    expect(await this.#record()).toEqual(after);
  }

  /** Whatever is remembered can be shown of the article as it is now. */
  async #isSound(): Promise<void> {
    const record = await this.#record();
    const { article, headings } = read(this.post);
    const state = readingState(record, headings);
    expect(state.passed).toBeLessThanOrEqual(headings.length);
    const place = placeOf(record);
    if (place) {
      const { block, part } = findPlace(article, headings, place);
      expect(block).toBeGreaterThanOrEqual(0);
      expect(block).toBeLessThan(Math.max(article.blocks.length, 1));
      expect(part).toBeGreaterThanOrEqual(0);
      const { start = 0, end = 0 } = article.blocks[block] ?? {};
      // A paragraph that is still there is found, whatever has been done around it.
      const text = article.text.slice(start, end);
      const isThere = this.post.sections.some(({ paragraphs }) =>
        paragraphs.some(
          (one) => one.startsWith(place.block.start) && place.block.start.length > 30,
        ),
      );
      if (isThere) expect(text.startsWith(place.block.start)).toBe(true);
    }
    if (!record?.prints) return;
    const changes = compareReadings(record.prints, printSections(article, headings, 'en'));
    for (const { heading = 0, blocks } of changes) {
      expect(heading).toBeLessThan(headings.length);
      expect(new Set(blocks).size).toBe(blocks.length);
    }
  }
}

/** Nothing of one record is lost in another one. */
function holds(after: PostRecord | undefined, one: PostRecord): void {
  expect(after).toBeDefined();
  if (!after) return;
  expect(after.first).toBeLessThanOrEqual(one.first);
  expect(after.at).toBeGreaterThanOrEqual(one.at);
  expect(after.readAt ?? 0).toBeGreaterThanOrEqual(one.readAt ?? 0);
  const place = placeOf(one);
  // Unless it was begun anew, or read to its end, since.
  const isOver = isRead(after) || (after.resetAt ?? 0) > (place?.at ?? 0);
  if (place && !isOver) {
    const isAnew = (placeOf(after)?.at ?? 0) > (after.readAt ?? Infinity);
    if (!isAnew) expect(placeOf(after)?.progress).toBeGreaterThanOrEqual(place.progress);
  }
}

describe('whatever happens to a post and to what is remembered of it', { timeout: 120_000 }, () => {
  it('nothing is lost, and nothing is thrown', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        await own.beginWith();
        const reader = new Reader();
        for (const one of steps) await reader.take(one);
      }),
      {
        numRuns: 300,
        seed: 1,
        examples: [[OLDER_AND_FURTHER]],
      },
    );
  });
});
