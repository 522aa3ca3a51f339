/** Evaluated in a page of the benchmark: reads it as Readability does, which changes what it reads. */
import { Readability } from '@mozilla/readability';

new Readability(document.cloneNode(true) as Document).parse();
