/** Paths on a canvas of 24 by 24. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-3.9-3.9',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  link: 'M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4l-1.1 1.1M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4l1.1-1.1',
  panel: 'M3 4h18v16H3zM15 4v16',
  settings:
    'M10.3 5.3L10.5 2.7L13.5 2.7L13.7 5.3L15.5 6.1L17.5 4.4L19.6 6.5L17.9 8.5L18.7 10.3L21.3 10.5L21.3 13.5L18.7 13.7L17.9 15.5L19.6 17.5L17.5 19.6L15.5 17.9L13.7 18.7L13.5 21.3L10.5 21.3L10.3 18.7L8.5 17.9L6.5 19.6L4.4 17.5L6.1 15.5L5.3 13.7L2.7 13.5L2.7 10.5L5.3 10.3L6.1 8.5L4.4 6.5L6.5 4.4L8.5 6.1zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  more: 'M6 9.5l6 6 6-6',
  up: 'M6 14.5l6-6 6 6',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16',
  site: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18',
  parts: 'M8 7l-5 5 5 5M16 7l5 5-5 5',
  list: 'M4 6h16M8 12h12M12 18h8',
  book: 'M12 6.5C10 5 7 4.5 3 5v13.5c4-.5 7 0 9 1.5 2-1.5 5-2 9-1.5V5c-4-.5-7 0-9 1.5zM12 6.5V20',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.6 9.3a2.5 2.5 0 1 1 3.6 2.4c-.9.5-1.2 1-1.2 2M12 17v.01',
  out: 'M9 5h10v10M19 5 6 18',
  listen:
    'M4 9.500v5h3.500l5 4v-13l-5 4zM16 9a4.200 4.200 0 0 1 0 6M18.500 6.500a7.800 7.800 0 0 1 0 11',
  play: 'M8 5v14l11-7z',
  pause: 'M9 5v14M15 5v14',
  back: 'M18 6v12l-9-6zM6 6v12',
  on: 'M6 6v12l9-6zM18 6v12',
  close: 'M6 6l12 12M18 6 6 18',
  mark: 'M4 20h16M8 15l-1.500-3L15 4l4 4-8.500 8z',
  quote: 'M10 8H5v5h4c0 2-1 3-3 3.500M19 8h-5v5h4c0 2-1 3-3 3.500',
};

export type IconName = keyof typeof PATHS;

/** An icon; decorative, so the text around it has to name what it stands for. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
