import { locate } from './locate.ts';
import { pageAddress } from './payload-address.ts';
import { payloadDocument, payloadText } from './payload.ts';
import { sectionTexts } from './section-texts.ts';

/** The texts of the article in a raw payload that is opened in a tab, as `sectionTexts` has them. */
export function payloadTexts(page: Document): string[] {
  const drawn = payloadDocument(payloadText(page), pageAddress(page.URL));
  return drawn ? sectionTexts(locate(drawn.document)) : [];
}
