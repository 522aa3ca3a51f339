/** What closed panels and raw payloads hold: the article with that in it. */
export {
  fullerPage,
  fullerTexts,
  readFullerArticle,
  type FullerArticle,
} from './fuller-article.ts';
export { readPayload, readPayloadPage } from './payload-article.ts';
export { payloadBody } from './payload-body.ts';
export { payloadTexts } from './payload-texts.ts';
