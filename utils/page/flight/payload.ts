import { ROUTE, routeName } from './flight-route.ts';
import { flightPage, type FlightPage } from './flight-tree.ts';
import { isRecord, parseFlight, type Flight } from './parse-flight.ts';

/** Characters looked at to tell a payload from another text. */
const SAMPLE = 4096;
/**
 * A row at the very beginning: a hint, a module, a text, a model, the opening of a stream, or what
 * only a server in development says. Of what is a string, nothing may follow in the same line.
 */
const FIRST_ROW =
  /^(?:[\da-f]+:(?:[IDJW][[{]|D"|"(?:[^"\\\n]|\\.)*"\n|[[{]["[{]|T[\da-f]+,|(?:null|true|false|\d+|[XxRr])\n)|:[A-Z]{1,2}["[{]|:N\d)/;
/** What a text with rows hardly ever has if it is no payload. */
const REFERENCE = /"\$[\dSL@"]|:HL\[|:I[[{]/;

/**
 * Is the page a payload opened in a tab, as the browser shows plain text? Cheap on any page: looks
 * at no more than its first characters.
 */
export function isPayloadPage(page: Document): boolean {
  const only = page.body?.firstElementChild;
  if (!/^text\/(?:plain|x-component)$/.test(page.contentType)) {
    if (only?.localName !== 'pre' || only.nextElementSibling) return false;
  }
  const sample = (only ?? page.body)?.firstChild?.nodeValue?.slice(0, SAMPLE) ?? '';
  return FIRST_ROW.test(sample) && REFERENCE.test(sample);
}

/**
 * The text of a payload opened in a tab. A server that names no encoding makes browsers read it
 * byte by byte as windows-1252; this reads the bytes again, as the UTF-8 that they are.
 */
export function payloadText(page: Document): string {
  const text = page.body.textContent;
  if (/^utf-?8$/i.test(page.characterSet)) return text;
  const letters = new TextDecoder(page.characterSet).decode(Uint8Array.from(Array(256).keys()));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63));
}

/**
 * The page that a payload describes; `undefined` where there is no article in it.
 *
 * @param url address of the page, which its relative links start from
 */
export function payloadDocument(text: string, url: string): FlightPage | undefined {
  return flightPage(parseFlight(text), url);
}

/** The payload in a page's own scripts. */
export interface InlineFlight {
  flight: Flight;
  /**
   * Path of the page that it describes, as the address bar had it, percent-encoded: the first page
   * that was loaded. After a soft navigation the tab shows another.
   */
  path?: string;
}

/**
 * A script that does nothing but push a chunk onto a list of the page: `self.__next_f` of Next.js,
 * `(self.__FLIGHT_DATA||=[])` of `rsc-html-stream`, which Waku and React Router use, or
 * `((self[Symbol.for("vinext.navigationRuntime")]??=…)….rsc` of vinext. Which list it is says the
 * first name. Scripts of TanStack Start take themselves out of the page.
 */
const PUSH =
  /^\s*\(*self(?:\.(\w+)|\[Symbol\.for\("([^"]+)"\)\])[^;]{0,300}?\.push\(((?:\[|"|Uint8Array)[^]*)\);?\s*$/;
/** How a payload begins: with a row. */
const ROW = /^[\da-f]*:/;

/** `undefined` on a page that has none, such as one whose framework has no server components. */
export function inlineFlight(page: Document): InlineFlight | undefined {
  const lists = new Map<string, Uint8Array[]>();
  for (const { textContent } of page.querySelectorAll('script:not([src])')) {
    const [, name, symbol, source] = PUSH.exec(textContent ?? '') ?? [];
    const chunk = source && readChunk(source);
    const list = name ?? symbol ?? '';
    if (!chunk) continue;
    const chunks = lists.get(list);
    if (chunks) chunks.push(chunk);
    else lists.set(list, [chunk]);
  }
  for (const chunks of lists.values()) {
    const bytes = join(chunks);
    if (!ROW.test(new TextDecoder().decode(bytes.subarray(0, SAMPLE)))) continue;
    const flight = parseFlight(bytes);
    const path = pathOf(flight);
    return { flight, ...(path !== undefined && { path }) };
  }
  return undefined;
}

/** Bytes that are no text, as `rsc-html-stream` writes them. */
const BYTES = /^\s*Uint8Array\.from\(atob\(("[^"]*")\)/;
/** What it has for `<!--` and `</script`, and JSON does not know. */
const ESCAPE = /<(?:\\(?=!--)|\/\\(?=script))/gi;

/**
 * `[1, text]` or, for bytes that are no text, `[3, base64]`; of `rsc-html-stream` the bare text, or
 * `Uint8Array.from(atob(base64), …)`.
 */
function readChunk(source: string): Uint8Array | undefined {
  try {
    const bytes = BYTES.exec(source)?.[1];
    if (bytes) return fromBase64(JSON.parse(bytes) as string);
    const plain = source.replace(ESCAPE, (start) => start.slice(0, -1));
    const chunk = JSON.parse(plain) as unknown;
    const [kind, data] = Array.isArray(chunk) ? (chunk as unknown[]) : [1, chunk];
    if (typeof data !== 'string') return undefined;
    if (kind === 1) return new TextEncoder().encode(data);
    return kind === 3 ? fromBase64(data) : undefined;
  } catch {
    return undefined;
  }
}

function fromBase64(data: string): Uint8Array {
  return Uint8Array.from(atob(data), (byte) => byte.charCodeAt(0));
}

function join(chunks: Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/**
 * Row 0 has the path's segments as `c` from Next.js 15 on, before as `urlParts` of an element; the
 * path itself in `location` of React Router, and in a name, `route:/path`, of Waku and vinext.
 */
function pathOf({ row, resolve }: Flight): string | undefined {
  const root = row('0');
  const parts = isRecord(root) ? root : Array.isArray(root) ? resolve(root[3]) : undefined;
  if (!isRecord(parts)) return undefined;
  const segments = resolve(parts['c'] ?? parts['urlParts']);
  if (Array.isArray(segments)) return segments.map(resolve).join('/') || '/';
  const place = resolve(parts['location']);
  const path = isRecord(place) ? resolve(place['pathname']) : undefined;
  return typeof path === 'string' ? path : routeName(parts)?.slice(ROUTE.length);
}
