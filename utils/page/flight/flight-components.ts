import { isRecord } from './parse-flight.ts';
import { languageOfIcon } from '../dom/index.ts';

/**
 * What Fumadocs' client components render, as far as it is part of an article: a payload holds only
 * their names and props. Each takes the props as the payload has them, unresolved, and returns
 * elements in the same form. The markup is that of fumadocs-ui 16, which the rest of the code knows
 * from live pages.
 */
type Component = (props: Props, context: Context) => unknown;

/** Props of an element; the values may be references that have yet to be resolved. */
export type Props = Record<string, unknown>;

/** What a component is given beside its props. */
export interface Context {
  resolve: (value: unknown) => unknown;
  /** The group of tabs around the component, or that it opens itself. */
  tabs: TabGroup;
}

/** A group of tabs. A panel finds its label by value or, if it has none, by its position. */
export interface TabGroup {
  /** Prefix of the labels' ids. */
  prefix: string;
  labels: string[];
  /** Key of the open panel: the first one unless the page names another. */
  open?: string;
  /** Number of panels drawn so far. */
  panels: number;
}

/**
 * Returns the elements that a client component renders, in the form of a payload; `undefined` for
 * an unknown component, whose children are drawn in its place.
 *
 * @param name the exported name of the component
 */
export function substitute(name: string, props: Props, context: Context): unknown {
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  if (component) return component(props, context);
  if (/Button|Share/.test(name)) return h('button', {});
  if ('chart' in props) return h('pre', { className: 'mermaid' }, props['chart']);
  if ('src' in props && 'alt' in props) return image(props, context);
  return 'href' in props ? link(props) : undefined;
}

/**
 * Returns a new group if the component opens one (`Tabs`, `CodeBlockTabs`), otherwise `undefined`.
 *
 * @param prefix for the ids of its labels; unique within the page
 */
export function openTabs(
  name: string,
  props: Props,
  prefix: string,
  resolve: Context['resolve'],
): TabGroup | undefined {
  if (!/^(?:CodeBlock)?Tabs$/.test(name)) return undefined;
  const labels = listOf(resolve(props['items'])).map((item) => textOf(resolve(item)));
  const index = Number(resolve(props['defaultIndex'] ?? 0));
  const open = textOf(resolve(props['defaultValue'])) || labels[index];
  return { prefix, labels, panels: 0, ...(open && { open: tabKey(open) }) };
}

/**
 * Names of components that are chrome, in the layouts of Fumadocs 13 to 16 and on blogs in the
 * wild. A name proves nothing by itself: in some versions one of these wraps the whole page.
 */
export const CHROME =
  /Nav|Sidebar|T(?:OC|oc)|Menu|Search|Toggle|Switch|Breadcrumb|Footer|PopupContent|AvatarFallback/;

const panel: Component = ({ value, children }, { resolve, tabs }) => {
  const label = textOf(resolve(value)) || tabs.labels[tabs.panels] || '';
  const key = tabKey(label);
  tabs.panels += 1;
  tabs.open ??= key;
  const state = key === tabs.open ? 'active' : 'inactive';
  const attributes = { 'aria-labelledby': tabs.prefix + key, 'data-state': state };
  return h('div', { role: 'tabpanel', ...attributes }, children);
};

const tabList: Component = ({ children }) => h('div', { role: 'tablist' }, children);

const tabLabel: Component = ({ value, children }, { resolve, tabs }) =>
  h('button', { role: 'tab', id: tabs.prefix + tabKey(textOf(resolve(value))) }, children);

const tabsBox: Component = ({ items, children }, context) => {
  const labels = listOf(context.resolve(items));
  const list = labels.map((item) => tabLabel({ value: item, children: item }, context));
  return h('div', {}, list.length > 0 && tabList({ children: list }, context), children);
};

/** A router's link, without the props that only the router reads. */
function link(props: Props): unknown {
  const kept = Object.entries(props).filter(([name]) =>
    /^(?:id|className|href|rel|target|title|(?:data|aria)-.*)$/.test(name),
  );
  return h('a', Object.fromEntries(kept), props['children']);
}

const image: Component = ({ src, alt, width, height, className }, { resolve }) => {
  const file = resolve(src);
  const data = isRecord(file) ? file : { src, width, height };
  return h('img', { ...data, alt, className });
};

const calloutBox: Component = ({ type, children }, { resolve }) => {
  const kind = textOf(resolve(type)) || 'info';
  const color = `var(--color-fd-${kind === 'warn' ? 'warning' : kind})`;
  return h('div', { role: 'note', style: { '--callout-color': color } }, children);
};

const calloutTitle: Component = ({ children }) => h('p', { className: 'font-medium' }, children);

const calloutText: Component = ({ children }) =>
  h('div', { className: 'prose-no-margin' }, children);

const codeBlock: Component = (props, { resolve }) => {
  const { title, icon, className, children } = props;
  const numbers = Object.entries(props).filter(([name]) => name.startsWith('data-line-numbers'));
  return h(
    'figure',
    {
      className: `${textOf(resolve(className))} not-prose`,
      ...Object.fromEntries(numbers),
      'data-language': languageOfIcon(textOf(resolve(icon))) || undefined,
    },
    isSomething(resolve(title)) && h('figcaption', {}, title),
    children,
  );
};

const folder: Component = ({ name, children }) => h('li', {}, name, h('ul', {}, children));

/** One row per property. They fold on a page; here all are open. */
const typeTable: Component = ({ id, type, className }, { resolve }) => {
  const types = resolve(type);
  const rows = Object.entries(isRecord(types) ? types : {}).map(([name, value]) => {
    const about = resolve(value);
    const row = isRecord(about) ? about : {};
    const key = literal(resolve(row['required']) === true ? name : `${name}?`);
    const parts = [h('code', {}, key), h('span', {}, row['type'])];
    return h(
      'div',
      { 'data-state': 'open' },
      h('button', { type: 'button', 'aria-expanded': true, 'data-state': 'open' }, parts),
      h('div', { 'data-state': 'open' }, h('div', {}, typeDetails(row, resolve))),
    );
  });
  const titles = h('div', { className: 'not-prose' }, h('p', {}, 'Prop'), h('p', {}, 'Type'));
  return h('div', { id, className }, titles, rows);
};

/**
 * The details of one property in a type table: its description, then pairs of a title and a text.
 */
function typeDetails(row: Props, resolve: Context['resolve']): unknown[] {
  const { description, typeDescription, default: standard, parameters, returns } = row;
  const listed = listOf(resolve(parameters)).map((item) => {
    const parameter = resolve(item);
    if (!isRecord(parameter)) return [];
    const name = h('p', { className: 'not-prose' }, parameter['name'], ' -');
    return h('div', {}, name, h('div', { className: PROSE }, parameter['description']));
  });
  const fields: [string, unknown][] = [
    ['Type', isSomething(resolve(typeDescription)) && h('p', NOT_PROSE, typeDescription)],
    ['Default', isSomething(resolve(standard)) && h('p', NOT_PROSE, standard)],
    ['Parameters', listed.length > 0 && h('div', {}, listed)],
    ['Returns', isSomething(resolve(returns)) && h('div', { className: PROSE }, returns)],
  ];
  return [
    h('div', { className: PROSE }, description),
    fields.map(([title, value]) => value && [h('p', NOT_PROSE, title), value]),
  ];
}

const PROSE = 'prose prose-no-margin';
const NOT_PROSE = { className: 'not-prose' };

const lastUpdate: Component = ({ date }, { resolve }) => {
  const day = resolve(date);
  if (!(day instanceof Date) || Number.isNaN(day.getTime())) return [];
  const dateTime = day.toISOString();
  return h('p', {}, 'Last updated on ', h('time', { dateTime }, dateTime.slice(0, 10)));
};

const COMPONENTS: Record<string, Component> = {
  Heading: ({ as, id, className, children }, { resolve }) => {
    const anchor = textOf(resolve(id));
    const link = anchor ? h('a', { 'data-card': '', href: `#${anchor}` }, children) : children;
    return h(as ?? 'h1', { id, className }, link);
  },
  CodeBlock: codeBlock,
  DynamicCodeBlock: ({ code }, context) =>
    codeBlock({ children: h('pre', {}, h('code', {}, code)) }, context),
  Pre: ({ className, children }) => h('pre', { className }, children),
  Tabs: tabsBox,
  TabsList: tabList,
  TabsTrigger: tabLabel,
  TabsContent: panel,
  Tab: panel,
  CodeBlockTabs: tabsBox,
  CodeBlockTabsList: tabList,
  CodeBlockTabsTrigger: tabLabel,
  CodeBlockTab: panel,
  Accordion: ({ title, id, children }) =>
    h('details', { id }, h('summary', { 'data-accordion-value': '' }, title), children),
  Callout: ({ type, title, children }, context) => {
    const heading =
      isSomething(context.resolve(title)) && calloutTitle({ children: title }, context);
    return calloutBox({ type, children: [heading, calloutText({ children }, context)] }, context);
  },
  CalloutContainer: calloutBox,
  CalloutTitle: calloutTitle,
  CalloutDescription: calloutText,
  Card: ({ href, title, description, children }, { resolve }) =>
    h(
      isSomething(resolve(href)) ? 'a' : 'div',
      { href, 'data-card': 'true' },
      h('h3', { className: 'not-prose' }, title),
      isSomething(resolve(description)) && h('p', {}, description),
      children,
    ),
  Steps: ({ children }) => h('div', { className: 'fd-steps' }, children),
  Step: ({ children }) => h('div', { className: 'fd-step' }, children),
  Files: ({ children }) => h('div', { ...NOT_PROSE, 'data-files': '' }, h('ul', {}, children)),
  Folder: folder,
  File: ({ name }) => h('li', {}, name),
  TypeTable: typeTable,
  Image: image,
  ImageZoom: image,
  DocsPage: ({ lastUpdate: date, children }, context) =>
    h('article', { id: 'nd-page' }, children, lastUpdate({ date }, context)),
  DocsTitle: ({ children }) => h('h1', {}, children),
  DocsDescription: ({ children }) => h('p', {}, children),
  DocsBody: ({ children }) => h('div', { className: 'prose' }, children),
  LastUpdate: lastUpdate,
  PageLastUpdate: lastUpdate,
  // Next.js 15: the head comes as a promise.
  AsyncMetadata: ({ promise }, { resolve }) => {
    const head = resolve(promise);
    return isRecord(head) ? head['metadata'] : [];
  },
};

function h(type: unknown, props: Props, ...children: unknown[]): unknown {
  return ['$', type, null, { ...props, children }];
}

/** Escapes a text of our own the way a payload does, so that it is not taken for a reference. */
function literal(text: string): string {
  return text.startsWith('$') ? `$${text}` : text;
}

/** Fumadocs' value for a tab: its label in lower case with hyphens. */
function tabKey(label: string): string {
  return label.toLowerCase().replace(/\s/g, '-');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function isSomething(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== '';
}
