/** A rule of the linter for the files of one room. */
interface RoomRule {
  files: string[];
  rules: {
    'no-restricted-imports': ['error', { patterns: { group: string[]; message: string }[] }];
  };
}

/** The rooms of `utils/page`, each with the rooms below it that it may import. */
export const PAGE_ROOMS: Record<string, string[]> = {
  dom: [],
  spot: ['dom'],
  landmarks: ['dom'],
  styles: ['dom', 'landmarks'],
  metadata: ['dom', 'spot', 'landmarks', 'styles'],
  outline: ['dom', 'spot', 'landmarks', 'styles', 'metadata'],
  flight: ['dom', 'landmarks'],
  article: ['dom', 'spot', 'landmarks', 'styles', 'metadata', 'outline', 'flight'],
  restore: ['dom', 'landmarks', 'styles', 'outline', 'flight', 'article'],
  content: ['dom', 'landmarks', 'styles', 'metadata', 'outline', 'flight', 'article', 'restore'],
  markdown: ['dom', 'outline', 'flight'],
  text: ['dom'],
  changes: ['dom', 'metadata', 'text'],
  posts: ['dom', 'metadata'],
  marks: ['text'],
  sentences: ['dom', 'metadata', 'text'],
  versions: [],
  holdings: ['dom', 'outline', 'sentences', 'versions'],
  position: ['dom', 'landmarks', 'outline', 'article'],
  words: ['dom', 'landmarks', 'outline', 'article', 'text', 'marks', 'position'],
};

/** The rooms within `utils/page/content`, each with those beside it that it may import. */
export const CONTENT_ROOMS: Record<string, string[]> = {
  draft: [],
  text: ['draft'],
  code: ['draft'],
  media: ['draft'],
  components: ['draft'],
};

/** The rooms of `utils`, each with those beside it that it may import; all may import `utils/page`. */
export const BROWSER_ROOMS: Record<string, string[]> = {
  settings: [],
  ui: [],
  speech: [],
  tab: [],
  memory: [],
  exchange: ['memory'],
  follow: ['tab'],
  feeds: ['tab'],
  spotted: ['tab', 'settings'],
  'reader-tabs': ['tab', 'follow', 'spotted', 'ui', 'settings'],
  'open-readers': ['tab', 'memory', 'reader-tabs'],
  marking: ['tab', 'memory', 'reader-tabs'],
  reader: ['tab', 'follow', 'reader-tabs', 'open-readers', 'ui', 'settings'],
};

/** Modules that are loaded when they are first used, past the door of their room. */
const LOADED_LATER = [
  '**/posts/parse-feed.ts',
  '**/markdown/to-markdown.ts',
  '**/content/readability-content.ts',
  '**/reader/site-markdown.ts',
  '**/reader-tabs/open-reader.ts',
];

const DOORS = 'Another room is entered through its index.ts, from above alone: see rooms.ts.';
const NO_UI = ['preact', 'preact/*'];
const NO_BROWSER = ['wxt', 'wxt/*', ...NO_UI];

/** Who may import what: down only, and through the doors of rooms. The linter has it from here. */
export function roomRules(): RoomRule[] {
  return [...pageRules(), ...contentRules(), ...browserRules(), ...rulesAbove()];
}

function pageRules(): RoomRule[] {
  return Object.entries(PAGE_ROOMS).map(([room, below]) => {
    const within = room === 'content' ? doors('./', Object.keys(CONTENT_ROOMS)) : [];
    const opened = [...within, '!../types.ts', ...doors('../', below)];
    return rule([`utils/page/${room}/*.ts`], [...NO_BROWSER, '../**', './*/*', ...opened]);
  });
}

function contentRules(): RoomRule[] {
  return Object.entries(CONTENT_ROOMS).map(([room, beside]) => {
    const below = doors('../../', PAGE_ROOMS['content'] ?? []);
    const opened = ['!../../types.ts', ...below, ...doors('../', beside)];
    return rule([`utils/page/content/${room}/*.ts`], [...NO_BROWSER, '../**', ...opened]);
  });
}

function browserRules(): RoomRule[] {
  const page = ['!../page/types.ts', ...doors('../page/', Object.keys(PAGE_ROOMS))];
  return Object.entries(BROWSER_ROOMS).map(([room, below]) => {
    const opened = ['!../../public/**', ...page, ...doors('../', below)];
    return rule([`utils/${room}/*.ts`], [...NO_UI, '../**', ...opened, ...later()]);
  });
}

/** Components and entrypoints: the doors of rooms, and who they know beside them. */
function rulesAbove(): RoomRule[] {
  const rooms = [
    '**/utils/*/*',
    '!**/utils/*/index.ts',
    '!**/utils/page/types.ts',
    '**/utils/page/*/*',
    '!**/utils/page/*/index.ts',
    ...later(),
  ];
  const entrypoints = [
    'background',
    'highlights',
    'options',
    'popup',
    'reader',
    'sidepanel',
    'welcome',
  ];
  return [
    rule(['components/**'], ['wxt', 'wxt/*', '**/entrypoints/**', ...rooms]),
    rule(['scripts/**'], ['**/entrypoints/**', ...rooms]),
    rule(['entrypoints/*.ts'], ['./*', './*/*', ...rooms]),
    rule(['entrypoints/*/*'], [...entrypoints.map((one) => `../${one}/*`), '../*.ts', ...rooms]),
  ];
}

function rule(files: string[], group: string[]): RoomRule {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group, message: DOORS }] }] },
  };
}

function doors(to: string, rooms: string[]): string[] {
  return rooms.map((room) => `!${to}${room}/index.ts`);
}

function later(): string[] {
  return LOADED_LATER.map((module) => `!${module}`);
}
