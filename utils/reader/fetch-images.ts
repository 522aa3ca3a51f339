import { browser } from 'wxt/browser';
import { fetchCredentialless, readAll } from '../tab/index.ts';
import { isLocalHost } from '../page/dom/index.ts';

/** Bytes of a picture; a photograph as cameras make them is a quarter of that. */
const MOST_BYTES = 32_000_000;
/** Bytes of a drawing, which stands in the page as text. */
const MOST_OF_DRAWING = 4_000_000;
/** Nothing more of a picture comes for so long: it is given up. */
const MOST_SILENCE_MS = 20_000;
/** So long may one take that comes bit by bit. */
const MOST_MS = 120_000;
const ACCEPT = 'image/avif,image/webp,image/*,*/*;q=0.8';
/** What a picture may be called; servers that know nothing of its kind say the last ones, or nothing. */
const PICTURES = /^(?:image\/.*|(?:application|binary)\/octet-stream|)$/;
const ALL_SITES = { origins: ['http://*/*', 'https://*/*'] };

/** Why a picture is not shown. */
export type PictureProblem =
  /** No answer, or one that is no picture. */
  | 'failed'
  /** It is in the local network, and the article is not. */
  | 'local'
  /** The user (or policy) has not given access to its site. */
  | 'no_access'
  /** It is larger than any picture. */
  | 'too_large'
  /** It is led on to an address that is known only once that has been asked. */
  | 'led_on';

export type Picture =
  | { state: 'found'; /** For an image in this page. */ src: string }
  | { state: 'failed'; problem: PictureProblem };

export interface Pictures {
  /**
   * Fetches a picture. Never throws: what goes wrong is the answer.
   *
   * @param isAsked does the user want it wherever its address leads?
   */
  load: (address: string, isAsked: boolean) => Promise<Picture>;
  /** Forgets all of them. */
  close: () => void;
}

/** What is asked for, and for which article. */
interface Wanted {
  url: URL;
  /** Is the article in the local network itself? Then so may be its pictures. */
  isAtHome: boolean;
  isAsked: boolean;
  /** The reader of the article has been closed. */
  closed: AbortSignal;
  /** It has been, or the picture is given up. */
  signal: AbortSignal;
  /** More of the picture has come. */
  onPart: () => void;
}

/**
 * The pictures of an article, fetched as nobody: an image with a site's address would be asked for
 * with all cookies of that site, since a page of the extension counts as every site's own. The
 * policy of the extension's pages allows no such image.
 *
 * No picture leads into the local network, unless the article is there itself. What is local by
 * name is not asked. What is so in spite of its name could be reached by http only: no server there
 * has a certificate for a public name. So anything but the article's own host is asked by https,
 * and led on by https alone; Chromium looks at the address that it connects to besides.
 */
export function createPictures(article: string): Pictures {
  const own = new URL(article);
  const isAtHome = isLocalHost(own.hostname);
  if (!isAtHome) allowNoMore(own);
  const closed = new AbortController();
  const { signal } = closed;
  /** By address: an article may show one more than once. */
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

/** Waits for a picture while something of it comes, and not for ever. */
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

/** Has the browser let through only what is encrypted, and the article's own host: redirects too. */
function allowNoMore({ protocol, host }: URL): void {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `connect-src https:${protocol === 'http:' ? ` http://${host}` : ''}`;
  document.head.append(policy);
}

/** As browsers do with pictures of encrypted pages. */
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
    // Without access the browser would ask all the same, and say which extension it is.
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
    // A proxy connects in the browser's place: where to, Chromium does not know, and takes it for
    // local. The first address is no danger, by its certificate.
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
 * Whatever the bytes are, their type is that of a picture: opened in a tab of its own, a file of the
 * extension's origin that may be anything would be taken for a page.
 */
function addressOf(bytes: Blob, kind: string, signal: AbortSignal): string {
  const type = kind.startsWith('image/') ? kind : 'image/png';
  const src = URL.createObjectURL(bytes.slice(0, bytes.size, type));
  signal.addEventListener('abort', () => URL.revokeObjectURL(src));
  return src;
}

/** A drawing opened in a tab is a page with scripts: by this address it is one of no origin. */
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
