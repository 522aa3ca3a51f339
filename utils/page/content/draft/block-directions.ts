import { isRightToLeft, ownText, RIGHT_TO_LEFT, textWithout, hasLetter } from '../../dom/index.ts';
import type { Draft } from './draft.ts';

/** As most letters run that say nothing themselves, where the page says nothing: as `tongueOf` has it. */
export function articleDirection({ root }: Draft): 'rtl' | 'ltr' {
  return isRightToLeft(ownText(root) ?? root.textContent) ? 'rtl' : 'ltr';
}

const BLOCKS = 'p,li,dt,dd,td,th,h1,h2,h3,h4,h5,h6,figcaption,summary';

/** Parts of a line that run their own way, whatever is around them. */
const OWN = '[dir],bdi,bdo';

/**
 * Where the page says nothing of directions, a block whose text is in another direction than the
 * article's runs the way that its letters do.
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
