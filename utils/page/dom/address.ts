/** The address of a page, whichever of its sections is meant: without what comes after `#`. */
export function withoutHash(url: string): string {
  return url.replace(/#.*/, '');
}

/** Are two addresses pages of the web, of one scheme, host and port? */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && /^https?:$/.test(a.protocol) && a.origin === b?.origin;
}
