/** What both blogs say, written for this purpose. */
export interface Post {
  slug: string;
  title: string;
  description: string;
  author: string;
  /** `YYYY-MM-DD` */
  date: string;
  sections: { id: string; title: string; paragraphs: string[] }[];
}

const SENTENCES = [
  'The lighthouse keeper counts the ships in the evening, and writes the number on the wall.',
  'A rope that has been wet twice is weaker than it looks, so ours are changed every spring.',
  'Nobody expects the ferry before noon, yet somebody always stands on the pier at ten.',
  'When the fog comes in, the harbour is as quiet as a library, and about as well sorted.',
  'We keep two radios, because one of them is always being repaired by the other one’s owner.',
];

function paragraphs(count: number, from: number): string[] {
  return Array.from({ length: count }, (_, at) =>
    Array.from({ length: 8 }, (_, next) => SENTENCES[(from + at + next) % SENTENCES.length]).join(' '),
  );
}

function section(title: string, count: number, from: number): Post['sections'][number] {
  const id = title.toLowerCase().replace(/[^a-z]+/g, '-');
  return { id, title, paragraphs: paragraphs(count, from) };
}

export const POSTS: readonly Post[] = [
  {
    slug: 'ropes',
    title: 'Ropes That Hold',
    description: 'What we look for before we trust a line.',
    author: 'Ines Maurer',
    date: '2026-03-02',
    sections: [section('Old rope', 1, 0), section('New rope', 2, 1)],
  },
  {
    slug: 'signals',
    title: 'Signals in Fog',
    description: 'Bells, horns and lamps, in the order in which we ring them.',
    author: 'Piet Arends',
    date: '2026-04-11',
    sections: [section('Bells', 2, 2), section('Horns', 2, 3), section('Lamps', 2, 4), section('Silence', 2, 0)],
  },
  {
    slug: 'winter',
    title: 'A Winter Without Ferries',
    description: 'How the island lives from November to March.',
    author: 'Ines Maurer',
    date: '2026-05-20',
    sections: [
      section('Bread', 3, 1),
      section('Coal', 3, 2),
      section('Letters', 3, 3),
      section('The ice road', 3, 4),
      section('Spring', 3, 0),
    ],
  },
];
