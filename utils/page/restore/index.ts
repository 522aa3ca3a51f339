/** What closed panels and raw payloads hold: the article with that in it. */
export { fullerPage, fullerTexts, readFuller, type FullerArticle } from './fuller-article.ts';
export { readPayload, readPayloadPage } from './payload-article.ts';
export { drawnBody } from './payload-body.ts';
export { payloadTexts } from './payload-texts.ts';
