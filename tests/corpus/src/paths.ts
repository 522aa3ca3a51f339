import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const corpus = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const cache = path.join(corpus, '.cache');
/** tests/pages: where the rendered pages go */
export const pagesFolder = path.join(path.dirname(corpus), 'pages');

// site/lib/posts.ts reads the content from the working directory, as it does inside an app
process.chdir(corpus);
