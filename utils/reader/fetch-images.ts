import { browser } from 'wxt/browser';
import { fetchCredentialless, readAll } from '../tab/index.ts';
import { isLocalHost } from '../page/dom/index.ts';

/** Largest picture in bytes; a photograph from a camera has about a quarter of that. */
const MOST_BYTES = 32_000_000;
/** Largest drawing (SVG) in bytes; it is put into the page as text. */
const MOST_OF_DRAWING = 4_000_000;
/** Milliseconds without any data after which a picture is given up. */
const MOST_SILENCE_MS = 20_000;
/** Milliseconds after which a picture is given up in any case. */
const MOST_MS = 120_000;
const ACCEPT = 'image/avif,image/webp,image/*,*/*;q=0.8';
/** Accepted MIME types; servers without a type for a picture send the last ones, or none. */
const PICTURES = /^(?:image\/.*|(?:application|binary)\/octet-stream|)$/;
const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };

/** Why a picture is not shown. */
export type PictureProblem =
  /** No answer, or one that is not a picture. */
  | 'failed'
  /** It is in the local network, and the article is not. */
  | 'local'
  /** The user or a policy has not granted access to its site. */
  | 'no_access'
  /** It exceeds the largest size. */
  | 'too_large'
  /** It redirects to an address that can only be known by asking it. */
  | 'led_on';

/** The result of fetching a picture; `src` is an address for an image in this page. */
export type Picture =
  | { state: 'found'; /** For an image in this page. */ src: string }
  | { state: 'failed'; problem: PictureProblem };

/** The pictures of one article. */
export interface Pictures {
  /**
   * Fetches a picture; the same address is fetched once. Never rejects: errors are part of the
   * result.
   *
   * @param isAsked whether the user wants it wherever its address leads
   */
  load: (address: string, isAsked: boolean) => Promise<Picture>;
  /** Releases all pictures, and cancels those on their way. */
  close: () => void;
}

/** A picture to fetch. */
interface Wanted {
  url: URL;
  /** Whether the article is in the local network itself; then its pictures may be, too. */
  isAtHome: boolean;
  isAsked: boolean;
  /** Fires when the reader of the article is closed. */
  closed: AbortSignal;
  /** Fires also when the picture is given up. */
  signal: AbortSignal;
  /** Called whenever a part of the picture has arrived. */
  onPart: () => void;
}

/**
 * Fetches the pictures of an article anonymously. An `img` with a site's address would send all
 * cookies of that site, since a page of the extension counts as same-site everywhere; the policy of
 * our pages allows no such image.
 *
 * A picture must not reach into the local network, unless the article itself is in it. Host names
 * that are local are never contacted. A public name may still lead to a local server, but only by
 * http, since no server there has a certificate for a public name. Therefore only the article's own
 * host is contacted by http, and redirects must be https; Chromium checks the address it connects
 * to as well.
 *
 * @param article absolute address of the article's page
 */
export function createPictures(article: string): Pictures {
  const own = new URL(article);
  const isAtHome = isLocalHost(own.hostname);
  if (!isAtHome) allowNoMore(own);
  const closed = new AbortController();
  const { signal } = closed;
  /** By address, since an article may show a picture more than once. */
  const found = new Map<string, Promise<Picture>>();
  const load: Pictures['load'] = (address, isAsked) => {
    const known = isAsked ? undefined : found.get(address);
    if (known) return known;
    const url = safer(new URL(address), own, isAtHome);
    const { end, ...patience } = patienceWith(signal);
    const picture = find({ url, isAtHome, isAsked, closed: signal, ...patience }).finally(end);
    found.set(address, picture);
    return picture;
  };
  return { load, close: () => closed.abort() };
}

/** Signals that give up on a picture if nothing arrives for a while, or after a maximum time. */
function patienceWith(
  closed: AbortSignal,
): Pick<Wanted, 'signal' | 'onPart'> & { end: () => void } {
  const silence = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  const onPart = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => silence.abort(), MOST_SILENCE_MS);
  };
  onPart();
  const signal = AbortSignal.any([closed, silence.signal, AbortSignal.timeout(MOST_MS)]);
  return { signal, onPart, end: () => clearTimeout(timer) };
}

/**
 * Adds a policy to this page that allows encrypted connections, and the article's own host, only.
 * It applies to redirects as well.
 */
function allowNoMore({ protocol, host }: URL): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src https:${protocol === 'http:' ? ` http://${host}` : ''}`;
  document.head.append(policy);
}

/** Uses https, as browsers do for pictures of encrypted pages. */
function safer(url: URL, own: URL, isAtHome: boolean): URL {
  const mayBeOpen = isAtHome || (own.protocol === 'http:' && url.host === own.host);
  if (!mayBeOpen) url.protocol = 'https:';
  return url;
}

async function find(wanted: Wanted): Promise<Picture> {
  const { url, isAtHome } = wanted;
  const mayBe = ({ hostname }: URL): boolean => isAtHome || !isLocalHost(hostname);
  if (!mayBe(url)) return failed('local');
  try {
    const [isAllowed, isAllAllowed] = await Promise.all([
      mayAsk({ origins: [`${url.protocol}//${url.hostname}/*`] }),
      mayAsk(ALL_SITES),
    ]);
    // Without access, the browser would ask all the same, with this extension's id as origin.
    if (!isAllowed) return failed('no_access');
    const response = await (isAllAllowed ? ask(wanted) : request(wanted, 'manual'));
    if (response.type === 'opaqueredirect') return failed(isAllAllowed ? 'led_on' : 'no_access');
    if (mayBe(new URL(response.url))) return await pictureIn(response, wanted);
    await response.body?.cancel();
    return failed('local');
  } catch {
    return failed('failed');
  }
}

function mayAsk(permissions: { origins: string[] }): Promise<boolean> {
  return browser.permissions.contains(permissions);
}

async function ask(wanted: Wanted): Promise<Response> {
  const { url, isAtHome, isAsked } = wanted;
  const isOpen = url.protocol === 'http:';
  if (import.meta.env.FIREFOX || isAtHome || isAsked || isOpen) return request(wanted, 'follow');
  try {
    return await request(wanted, 'follow', true);
  } catch {
    // With a proxy, Chromium does not know the address that is connected to, and takes it for
    // local. Without redirects the request is safe, because of the certificate.
    return request(wanted, 'manual');
  }
}

function request(
  { url, signal }: Wanted,
  redirect: 'follow' | 'manual',
  isPublic = false,
): Promise<Response> {
  return fetchCredentialless(url.href, { signal, redirect, accept: ACCEPT, isPublic });
}

async function pictureIn(response: Response, { closed, onPart }: Wanted): Promise<Picture> {
  const [type = ''] = (response.headers.get('content-type') ?? '').toLowerCase().split(';');
  const kind = type.trim();
  if (!response.ok || !PICTURES.test(kind)) {
    await response.body?.cancel();
    return failed('failed');
  }
  const isDrawing = /svg|xml/.test(kind);
  const bytes = await readAll(response, isDrawing ? MOST_OF_DRAWING : MOST_BYTES, onPart);
  if (!bytes) return failed('too_large');
  const src = isDrawing ? await addressOfDrawing(bytes) : addressOf(bytes, kind, closed);
  return { state: 'found', src };
}

/**
 * Gives every file the type of a picture: opened in a tab, a file of any other type from the
 * extension's origin could be treated as a page.
 */
function addressOf(bytes: Blob, kind: string, signal: AbortSignal): string {
  const type = kind.startsWith('image/') ? kind : 'image/png';
  const src = URL.createObjectURL(bytes.slice(0, bytes.size, type));
  signal.addEventListener('abort', () => URL.revokeObjectURL(src));
  return src;
}

/**
 * A `data:` address, since a drawing opened in a tab is a page with scripts: this way it has no
 * origin.
 */
function addressOfDrawing(bytes: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.addEventListener('error', () => reject(reader.error as Error));
    reader.readAsDataURL(bytes.slice(0, bytes.size, 'image/svg+xml'));
  });
}

function failed(problem: PictureProblem): Picture {
  return { state: 'failed', problem };
}
