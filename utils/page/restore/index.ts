/** Closed panels and raw payloads: the article with their content. */
export {
  fullerPage,
  fullerTexts,
  readFullerArticle,
  type FullerArticle,
} from './fuller-article.ts';
export { readPayload, readPayloadPage } from './payload-article.ts';
export { payloadBody } from './payload-body.ts';
export { payloadTexts } from './payload-texts.ts';
export { fillDiagrams, tellsDiagrams } from './undrawn-diagrams.ts';
