import type {
  CodePart,
  Holdings,
  ImagePart,
  LinkPart,
  TablePart,
} from '../../utils/page/holdings/index.ts';
import type { Heading } from '../../utils/page/types.ts';
import { fold, wordsOf } from '../outline/find.ts';
import type { PartKind, PartsQuery } from './parts-asked.ts';

/** One part of an article, with what kind it is. */
export type Listed =
  | ({ kind: 'code' } & CodePart)
  | ({ kind: 'table' } & TablePart)
  | ({ kind: 'image' } & ImagePart)
  | ({ kind: 'link' } & LinkPart);

/** Returns the parts of a kind that hold all words of a query; links are together by their host. */
export function listParts(
  held: Holdings,
  { kind, words }: PartsQuery,
  sections: readonly Heading[],
): Listed[] {
  const wanted = wordsOf(words);
  const texts = new Map(sections.map(({ index, text }) => [index, text]));
  const fits = (part: Listed): boolean => {
    const text = fold(`${textOf(part)} ${texts.get(part.section) ?? ''}`);
    return wanted.every((word) => text.includes(word));
  };
  return allOf(held, kind).filter(fits);
}

function allOf({ code, tables, images, links }: Holdings, kind: PartKind): Listed[] {
  const all = {
    code: () => code.map((part) => ({ kind: 'code' as const, ...part })),
    table: () => tables.map((part) => ({ kind: 'table' as const, ...part })),
    image: () => images.map((part) => ({ kind: 'image' as const, ...part })),
    link: () => byHost(links.map((part) => ({ kind: 'link' as const, ...part }))),
  };
  return all[kind]();
}

/** In the order in which hosts come first. */
function byHost<T extends LinkPart>(links: readonly T[]): T[] {
  return [...Map.groupBy(links, ({ host }) => host).values()].flat();
}

function textOf(part: Listed): string {
  if (part.kind === 'table') return `${part.title} ${part.text}`;
  if (part.kind !== 'code') return `${part.title} ${part.address}`;
  const { title, language, text, variants } = part;
  return [title, language, text, ...variants.map((variant) => variant.text)].join(' ');
}
