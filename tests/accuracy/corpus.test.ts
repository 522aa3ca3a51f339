/**
 * All that is asked of the pages of the corpus. In one file, so that each page is opened once: that
 * takes a browser longer than all the reading.
 */
await import('./facts-tests.ts');
await import('./content-tests.ts');
await import('./markdown-tests.ts');
await import('./marks-tests.ts');
