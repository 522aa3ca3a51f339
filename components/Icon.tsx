/** Outlines on a field of 24 by 24. */
const PATHS = {
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14M20 20l-3.9-3.9',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  link: 'M10 14a4.5 4.5 0 0 0 6.4 0l3.2-3.2a4.5 4.5 0 0 0-6.4-6.4l-1.1 1.1M14 10a4.5 4.5 0 0 0-6.4 0l-3.2 3.2a4.5 4.5 0 0 0 6.4 6.4l1.1-1.1',
  panel: 'M3 4h18v16H3zM15 4v16',
  settings:
    'M10.3 5.3L10.5 2.7L13.5 2.7L13.7 5.3L15.5 6.1L17.5 4.4L19.6 6.5L17.9 8.5L18.7 10.3L21.3 10.5L21.3 13.5L18.7 13.7L17.9 15.5L19.6 17.5L17.5 19.6L15.5 17.9L13.7 18.7L13.5 21.3L10.5 21.3L10.3 18.7L8.5 17.9L6.5 19.6L4.4 17.5L6.1 15.5L5.3 13.7L2.7 13.5L2.7 10.5L5.3 10.3L6.1 8.5L4.4 6.5L6.5 4.4L8.5 6.1zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  more: 'M6 9.5l6 6 6-6',
  download: 'M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 20h16',
  site: 'M12 3a9 9 0 1 0 0 18a9 9 0 1 0 0-18M3 12h18M12 3c5 5 5 13 0 18c-5-5-5-13 0-18',
  list: 'M4 6h16M8 12h12M12 18h8',
};

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}
