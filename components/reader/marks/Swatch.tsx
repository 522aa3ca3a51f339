import type { MarkColour } from '../../../utils/memory/index.ts';

/** A sample of a mark: its colour, and its line. Decorative, so its name has to stand beside it. */
export function Swatch({ colour }: { colour: MarkColour }) {
  return (
    <span class="swatch" data-colour={colour} aria-hidden="true">
      Aa
    </span>
  );
}
