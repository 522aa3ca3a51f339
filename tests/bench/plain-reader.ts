/** Injected into a page by the reader of the benchmark: what Readability makes of it. */
import { Readability } from '@mozilla/readability';

export function read(): string {
  return new Readability(document.cloneNode(true) as Document).parse()?.content ?? '';
}
