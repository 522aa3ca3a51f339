/** What a post's MDX says, as `facts.json` has it: apart from what makes it, which needs packages. */

/** `within`: labels of the tabs, accordions and `details` around it, the outermost first. */
export interface Placed {
  within?: string[];
}

export interface CodeFact extends Placed {
  lang: string | null;
  title: string | null;
  value: string;
  /** label of the code tab that it is */
  tab?: string;
  /** number of the first line, where lines are numbered */
  lineNumbers?: number;
  /** marks of lines, by the index of the line */
  marks?: Record<number, string[]>;
  /** words marked wherever they occur */
  words?: string[];
}

export interface PostFacts {
  title: string;
  headings: ({ depth: number; text: string; id: string | null; step?: true } & Placed)[];
  paragraphs: ({ text: string } & Placed)[];
  lists: ({ ordered: boolean; start: number | null; items: string[]; tasks?: boolean[] } & Placed)[];
  tables: ({ align: (string | null)[]; rows: string[][] } & Placed)[];
  code: CodeFact[];
  quotes: ({ text: string } & Placed)[];
  rules: number;
  breaks: number;
  links: ({ text: string; href: string } & Placed)[];
  images: ({ alt: string; src: string; caption?: string } & Placed)[];
  formulas: ({ tex: string; display: boolean } & Placed)[];
  footnotes: { id: string; text: string }[];
  callouts: ({ type: string; title: string | null; text: string } & Placed)[];
  cards: ({ title: string; description: string; href: string | null } & Placed)[];
  /** paths of a tree of files, folders ending in a slash */
  files: string[][];
  types: { name: string; type: string; description: string; required: boolean; default: string | null }[][];
  tabs: ({ labels: string[] } & Placed)[];
  accordions: ({ title: string; id: string | null } & Placed)[];
  diagrams: string[];
  strong: string[];
  emphasis: string[];
  inlineCode: string[];
}
