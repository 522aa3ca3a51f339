/**
 * IPv4 networks outside the public internet: first address, and number of leading bits that are
 * fixed (IANA's special-purpose registry).
 */
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
  // Multicast and reserved.
  ['224.0.0.0', 3],
];

/** Ends of host names that are not public: reserved, or common in private networks. */
const LOCAL_NAMES =
  /(?:^|\.)(?:localhost|local|localdomain|internal|intranet|private|corp|home|lan|test|home\.arpa)$/;

/**
 * Tells by its name whether a host is this machine or in the local network. A public name may lead
 * there as well, which only a connection can show.
 *
 * @param hostname of a `URL`, which writes every IPv4 address as four numbers
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

/**
 * Public addresses begin with 2 or 3. Those that only wrap an IPv4 address (6to4, Teredo) do not
 * count.
 */
function isPublicIPv6(address: string): boolean {
  const [first = '', second = ''] = address.split(':');
  return (
    /^[23][\da-f]{3}$/.test(first) && first !== '2002' && !(first === '2001' && /^0?$/.test(second))
  );
}
