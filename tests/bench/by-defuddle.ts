/** Evaluated in a page of the benchmark: reads it as Defuddle does, which changes what it reads. */
import Defuddle from 'defuddle';

new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse();
