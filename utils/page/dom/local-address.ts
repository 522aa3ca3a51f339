/** IPv4 networks that are no part of the public internet: first address, bits that are the same. */
const NETWORKS: readonly (readonly [address: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  // For many at once, and what is reserved.
  ['224.0.0.0', 3],
];

/** Last parts of names that the public internet does not know: reserved, or common at home and at work. */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|test|home\.arpa)$/;

/**
 * Does a host belong to this machine or to the network around it, as far as its name says? A public
 * name may lead there, too: that only who connects can tell.
 *
 * @param hostname that of a `URL`, which has written IPv4 addresses of any form as four numbers
 */
export function isLocalHost(hostname: string): boolean {
  const name = hostname.toLowerCase().replace(/\.+$/, '');
  if (name.startsWith('[')) return !isPublicIPv6(name.slice(1, -1));
  if (/^[\d.]+$/.test(name)) return NETWORKS.some(([first, bits]) => isWithin(name, first, bits));
  return !name.includes('.') || LOCAL_NAMES.test(name);
}

function isWithin(address: string, first: string, bits: number): boolean {
  const rest = 2 ** (32 - bits);
  return Math.floor(numberOf(address) / rest) === Math.floor(numberOf(first) / rest);
}

function numberOf(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** Public addresses begin with 2 or 3; those among them that only wrap an IPv4 address do not count. */
function isPublicIPv6(address: string): boolean {
  const [first = '', second = ''] = address.split(':');
  return (
    /^[23][\da-f]{3}$/.test(first) && first !== '2002' && !(first === '2001' && /^0?$/.test(second))
  );
}
