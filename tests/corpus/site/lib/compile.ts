/** Compiles MDX in a server component, as fumadocs-mdx would do it at build time. */
import { evaluate } from '@mdx-js/mdx';
import * as runtime from 'react/jsx-runtime';
import { mdxOptions } from './mdx-options';
import type { TocItem } from './types';

export async function compile(source: string) {
  const module = await evaluate(source, { ...runtime, ...mdxOptions } as Parameters<typeof evaluate>[1]);
  return { Content: module.default, toc: (module.toc ?? []) as TocItem[] };
}
