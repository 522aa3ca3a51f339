import { locate, sectionTexts } from '../article/index.ts';
import { pageAddress, payloadDocument, payloadText } from '../flight/index.ts';

/**
 * The texts of the sections of the article in a raw payload that is open in a tab, in the form of
 * `sectionTexts`; none if it holds no article.
 */
export function payloadTexts(page: Document): string[] {
  const drawn = payloadDocument(payloadText(page), pageAddress(page.URL));
  return drawn ? sectionTexts(locate(drawn.document)) : [];
}
