import { mayRemember } from '../../../utils/memory/index.ts';

/** Is this page in a private window? */
export function isPrivate(): boolean {
  return !mayRemember('reader');
}
