/** What a view loads after its contents are shown: peek, rail, time to spare, and the parts. */
import './glance.css';

export { Parts, PartsButton } from './Parts.tsx';
export { partsAsked } from './part-words.ts';
export { Peek } from './Peek.tsx';
export { Rail } from './Rail.tsx';
export { SpareBar } from './SpareBar.tsx';
export { WrittenFor } from './WrittenFor.tsx';
