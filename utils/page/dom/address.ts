/** Returns an address without its hash, so that all sections of a page have the same. */
export function withoutHash(url: string): string {
  return url.replace(/#.*/, '');
}

/**
 * Tells whether two addresses are http(s) pages of the same origin (scheme, host and port). False
 * if either is not absolute.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [URL.parse(one), URL.parse(other)];
  return a !== null && /^https?:$/.test(a.protocol) && a.origin === b?.origin;
}
