import { ROUTE, routeName } from './flight-route.ts';
import { flightPage, type FlightPage } from './flight-tree.ts';
import { isRecord, parseFlight, type Flight } from './parse-flight.ts';

/** Number of characters by which a payload is told from other texts. */
const SAMPLE = 4096;
/**
 * A row at the very beginning: a hint, a module, a text, a model, the opening of a stream, or a row
 * that only development servers write. After a row that is a string, the line must end.
 */
const FIRST_ROW =
  /^(?:[\da-f]+:(?:[IDJW][[{]|D"|"(?:[^"\\\n]|\\.)*"\n|[[{]["[{]|T[\da-f]+,|(?:null|true|false|\d+|[XxRr])\n)|:[A-Z]{1,2}["[{]|:N\d)/;
/** References and hints: other texts that happen to have rows hardly ever contain them. */
const REFERENCE = /"\$[\dSL@"]|:HL\[|:I[[{]/;

/**
 * Tells whether the page is a payload opened in a tab, shown as plain text. Cheap on any page:
 * looks at the first 4096 characters only.
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
 * Returns the text of a payload opened in a tab. If the server names no encoding, the browser
 * decodes the bytes as windows-1252; this turns them back into bytes and decodes them as the UTF-8
 * that they are.
 */
export function payloadText(page: Document): string {
  const text = page.body.textContent;
  if (/^utf-?8$/i.test(page.characterSet)) return text;
  const letters = new TextDecoder(page.characterSet).decode(Uint8Array.from(Array(256).keys()));
  const bytes = new Map(Array.from(letters, (letter, byte) => [letter, byte]));
  return new TextDecoder().decode(Uint8Array.from(text, (letter) => bytes.get(letter) ?? 63));
}

/**
 * Draws the page that a payload describes; `undefined` if there is no article in it. Never throws.
 *
 * @param text the payload, decoded from UTF-8
 * @param url absolute address of the page, the base of its relative links
 */
export function payloadDocument(text: string, url: string): FlightPage | undefined {
  return flightPage(parseFlight(text), url);
}

/** The payload that a page carries in its own scripts. */
export interface InlineFlight {
  flight: Flight;
  /**
   * Percent-encoded path of the page that the payload describes. That is the page first loaded:
   * after a soft navigation the tab shows another.
   */
  path?: string;
}

/**
 * A script that only pushes a chunk onto a list: `self.__next_f` of Next.js,
 * `(self.__FLIGHT_DATA||=[])` of `rsc-html-stream` (Waku, React Router), or
 * `((self[Symbol.for("vinext.navigationRuntime")]??=…)….rsc` of vinext. The first name tells which
 * list it is. TanStack Start's scripts remove themselves from the page.
 */
const PUSH =
  /^\s*\(*self(?:\.(\w+)|\[Symbol\.for\("([^"]+)"\)\])[^;]{0,300}?\.push\(((?:\[|"|Uint8Array)[^]*)\);?\s*$/;
/** A payload begins with a row. */
const ROW = /^[\da-f]*:/;

/**
 * Reads the payload that a page carries in its scripts; `undefined` if it has none, as with
 * frameworks without server components. Never throws.
 */
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

/** How `rsc-html-stream` writes bytes that are not text. */
const BYTES = /^\s*Uint8Array\.from\(atob\(("[^"]*")\)/;
/**
 * How `rsc-html-stream` escapes `<!--` and `</script`; `JSON.parse` does not know these escapes.
 */
const ESCAPE = /<(?:\\(?=!--)|\/\\(?=script))/gi;

/**
 * Reads one chunk: `[1, text]` or `[3, base64]` for bytes; with `rsc-html-stream` just the text, or
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
 * The path in row 0: segments in `c` since Next.js 15, before in `urlParts` of an element; React
 * Router has it in `location`, Waku and vinext in a key, `route:/path`.
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
