import { useEffect, useState } from 'preact/hooks';
import { message } from '../../../utils/ui/index.ts';
import { Icon } from '../../shared/Icon.tsx';
import { IMAGE, nameOfImage } from './marked-images.ts';

interface Props {
  body: HTMLElement | undefined;
  markSection: (index: number) => void;
  markImage: (image: HTMLElement) => void;
}

/** A heading or an image under the pointer. */
interface Target {
  element: HTMLElement;
  /** In pixels from the top left corner of the document. */
  top: number;
  left: number;
}

/** Pixels that the button takes. */
const SIZE = 34;

/**
 * A button beside the heading or image under the pointer, or under the finger that has touched it.
 * Keys have their own ways.
 */
export function HereTool({ body, markSection, markImage }: Props) {
  const [target, setTarget] = useState<Target>();
  useEffect(() => {
    if (!body) return undefined;
    const over = ({ target: at }: PointerEvent): void => {
      if (!(at instanceof Element) || at.closest('.mark-here')) return;
      setTarget(body.contains(at) ? targetAt(body, at) : undefined);
    };
    const left = new AbortController();
    document.addEventListener('pointerover', over, { signal: left.signal });
    return () => left.abort();
  }, [body]);
  if (!target) return null;
  const { element, top, left } = target;
  const { index } = element.dataset;
  const act = (): void => {
    if (index === undefined) markImage(element);
    else markSection(Number(index));
    setTarget(undefined);
  };
  return (
    <button
      type="button"
      class="mark-here"
      tabIndex={-1}
      aria-hidden="true"
      title={message(index === undefined ? 'mark_image' : 'key_mark_section')}
      style={{ top: `${top}px`, left: `${left}px` }}
      onPointerDown={(event) => event.preventDefault()}
      onClick={act}
    >
      <Icon name="mark" />
    </button>
  );
}

function targetAt(body: HTMLElement, at: Element): Target | undefined {
  const element = at.closest<HTMLElement>(`[data-index], ${IMAGE}`);
  if (!element) return undefined;
  const isHeading = element.dataset['index'] !== undefined;
  if (!isHeading && nameOfImage(element) === '') return undefined;
  const { top, right } = element.getBoundingClientRect();
  const column = body.getBoundingClientRect();
  const isRoomy = document.documentElement.clientWidth - column.right > SIZE;
  const left = isHeading && isRoomy ? column.right : right - SIZE - 4;
  return { element, top: top + scrollY + (isHeading ? 0 : 4), left: left + scrollX };
}
