import { locate } from '../article/locate.ts';
import { pageAddress } from '../flight/payload-address.ts';
import { payloadDocument, payloadText } from '../flight/payload.ts';
import { sectionTexts } from '../article/section-texts.ts';

/** The texts of the article in a raw payload that is opened in a tab, as `sectionTexts` has them. */
export function payloadTexts(page: Document): string[] {
  const drawn = payloadDocument(payloadText(page), pageAddress(page.URL));
  return drawn ? sectionTexts(locate(drawn.document)) : [];
}
