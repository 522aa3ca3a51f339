/**
 * Event at the article's element after marks have been drawn or removed: text nodes have been split
 * or joined, while the text is the same.
 */
export const REPAINTED = 'repainted';
