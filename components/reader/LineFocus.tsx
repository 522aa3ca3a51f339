import { useEffect, useRef } from 'preact/hooks';
import { followLines } from './line-band.ts';

interface Props {
  body: HTMLElement;
  /** Height of the band in lines. */
  lines: number;
  /** Height of a line in pixels. */
  step: number;
}

/** Dims all of the article but a band of a few lines, which follows the pointer. */
export function LineFocus({ body, lines, step }: Props) {
  const shade = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const left = new AbortController();
    followLines(
      body,
      { lines, step },
      ({ top, height }) => {
        shade.current?.style.setProperty('--band-top', `${top}px`);
        shade.current?.style.setProperty('--band-height', `${height}px`);
      },
      left.signal,
    );
    return () => left.abort();
  }, [body, lines, step]);
  return <div class="line-focus" ref={shade} data-lines={lines} aria-hidden="true" />;
}
