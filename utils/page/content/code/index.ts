/** Rebuilds code blocks: their lines, title and language. */
export { rebuildCode } from './code-blocks.ts';
export { tellLanguages } from './code-language.ts';
