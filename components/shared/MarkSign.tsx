import type { MarkColour } from '../../utils/memory/index.ts';
import { message } from '../../utils/ui/index.ts';

/** A shape for each colour, so that nobody has to tell them by colour alone. */
const SHAPES: Record<MarkColour, string> = {
  1: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18',
  2: 'M4 4h16v16H4z',
  3: 'M12 3 22 20H2z',
  4: 'M12 2 22 12 12 22 2 12z',
};

/** The sign of a mark's colour, with its name for those who do not see it. */
export function MarkSign({ colour, isNamed = true }: { colour: MarkColour; isNamed?: boolean }) {
  return (
    <span class="mark-sign" data-colour={colour}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SHAPES[colour]} />
      </svg>
      {isNamed && <span class="visually-hidden">{message(`highlight_colour_${colour}`)}</span>}
    </span>
  );
}
