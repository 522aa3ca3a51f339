import type { AnchorHTMLAttributes } from 'react';

/** Astro's router takes any link. */
export function Link(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} />;
}
