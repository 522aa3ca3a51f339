import { isRightToLeft, ownText, RIGHT_TO_LEFT, textWithout, hasLetter } from '../../dom/index.ts';
import type { Draft } from './draft.ts';

/** Direction of most letters that declare none, used if the page declares none. */
export function articleDirection({ root }: Draft): 'rtl' | 'ltr' {
  return isRightToLeft(ownText(root) ?? root.textContent) ? 'rtl' : 'ltr';
}

const BLOCKS = 'p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,figcaption,summary';

/** Inline elements with a direction of their own. */
const OWN = '[dir],bdi,bdo';

/**
 * Sets `dir` on blocks whose letters run the other way than the article's, if the page declares no
 * direction itself.
 */
export function settleDirections(draft: Draft): void {
  if (draft.dir !== '' || !RIGHT_TO_LEFT.test(draft.root.textContent)) return;
  const isArticleSo = articleDirection(draft) === 'rtl';
  for (const block of draft.all(BLOCKS)) {
    if (block.querySelector(BLOCKS) || block.closest('[dir],pre')) continue;
    const text = block.querySelector(OWN) ? textWithout(OWN, block) : block.textContent;
    if (!hasLetter(text)) continue;
    const isSo = isRightToLeft(text);
    if (isSo !== isArticleSo) block.setAttribute('dir', isSo ? 'rtl' : 'ltr');
  }
}
