import { locate, sectionTexts } from '../article/index.ts';
import { pageAddress, payloadDocument, payloadText } from '../flight/index.ts';

/** The texts of the article in a raw payload that is opened in a tab, as `sectionTexts` has them. */
export function payloadTexts(page: Document): string[] {
  const drawn = payloadDocument(payloadText(page), pageAddress(page.URL));
  return drawn ? sectionTexts(locate(drawn.document)) : [];
}
