/** Runs in a page of the benchmark: times ways to read the article that it holds. */
import { Readability } from '@mozilla/readability';
import Defuddle from 'defuddle';
import { extract } from '../../utils/page/extract.ts';

/** Readability and Defuddle change what they read, so that each has to be given a copy. */
const READ_BY = {
  bare() {
    const walker = document.createTreeWalker(document.body);
    let letters = 0;
    while (walker.nextNode()) letters += walker.currentNode.nodeValue?.length ?? 0;
    return letters;
  },
  ours: () => extract(document, location.href).headings,
  readability: () => new Readability(document.cloneNode(true) as Document).parse(),
  defuddle: () =>
    new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse(),
};

export type Way = keyof typeof READ_BY;

/** Reads the article once; `undefined` does nothing, which costs what asking for it does. */
function read(way: Way | undefined): void {
  if (way) READ_BY[way]();
}

const bench = { read };
export type Bench = typeof bench;
Object.assign(globalThis, { bench });
