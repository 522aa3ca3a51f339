import { type Chapter, chapters } from './chapters';
import { createRandom, Deck } from './deck';
import { anecdotes, closers, counts, people, themes, times } from './material';

type ThemeName = keyof typeof themes;

/** Depths of a chapter's sections below its `h2`: nineteen each, and ten chapters make two hundred headings. */
const chapterShape: [ThemeName, number[]][] = [
  ['purpose', [3, 4, 4, 5]],
  ['beginning', [3, 4, 5, 6, 4]],
  ['trouble', [3, 4, 5, 4, 5]],
  ['upkeep', [3, 4, 5, 6, 4]],
];

const random = createRandom(20250505);
const deckOf = <Card>(cards: readonly Card[]) => new Deck(cards, random);

const decks = {
  anecdotes: deckOf(anecdotes),
  closers: deckOf(closers),
  people: deckOf(people),
  times: deckOf(times),
  counts: deckOf(counts),
};

const themeDecks = new Map(
  Object.entries(themes).map(([name, { subtitles, sentences }]) => [
    name,
    { subtitles: deckOf(subtitles), sentences: deckOf(sentences) },
  ]),
);

export function writeHandbook(): string {
  const opening =
    'Somebody asked in a review how many headings a page can have before something breaks. Nobody knew. So we put our whole handbook on one page: ten chapters, two hundred headings, and every level that HTML has to offer.';
  return [opening, ...chapters.map(writeChapter)].join('\n\n');
}

function writeChapter(chapter: Chapter): string {
  const fill = createFiller(chapter);
  const sections = chapterShape.flatMap(([theme, depths]) =>
    depths.map((depth) => writeSection(theme, depth, fill)),
  );
  return [`## ${capitalise(chapter.many)}`, chapter.intro, ...sections].join('\n\n');
}

function writeSection(theme: ThemeName, depth: number, fill: (template: string) => string): string {
  const deck = themeDecks.get(theme);
  if (!deck) throw new Error(`No theme ${theme}`);
  const title = depth === 3 ? themes[theme].title : deck.subtitles.draw();
  const first = [deck.sentences.draw(), deck.sentences.draw(), decks.anecdotes.draw()];
  const second = [deck.sentences.draw(), deck.sentences.draw(), decks.closers.draw()];
  return [`${'#'.repeat(depth)} ${fill(title)}`, fill(first.join(' ')), fill(second.join(' '))].join('\n\n');
}

/** Puts the chapter's words into a template's gaps. */
function createFiller({ one, many, parts }: Chapter) {
  const partDeck = deckOf(parts);
  const draw: Record<string, () => string> = {
    one: () => one,
    many: () => many,
    part: () => partDeck.draw(),
    person: () => decks.people.draw(),
    when: () => decks.times.draw(),
    count: () => decks.counts.draw(),
  };
  return (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, gap: string) => {
      const word = draw[gap.toLowerCase()]?.();
      if (word === undefined) throw new Error(`Nothing to put for {${gap}}`);
      return gap.toLowerCase() === gap ? word : capitalise(word);
    });
}

function capitalise(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
