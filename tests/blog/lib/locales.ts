export interface Locale {
  lang: string;
  dir: 'ltr' | 'rtl';
  /** What `Intl.DateTimeFormat` gets; it decides the digits as well. */
  dateLocale: string;
  labels: {
    back: string;
    by: string;
    /** Between two names. */
    comma: string;
    writtenBy: string;
    at: string;
    newer: string;
    older: string;
  };
  /** Fumadocs' own interface texts, keyed the way fumadocs-ui keys them. */
  translations?: Record<string, string>;
}

const en: Locale = {
  lang: 'en',
  dir: 'ltr',
  dateLocale: 'en-US',
  labels: {
    back: '← Back to Blog',
    by: 'By',
    comma: ', ',
    writtenBy: 'Written by',
    at: 'At',
    newer: 'Newer post',
    older: 'Older post',
  },
};

const zh: Locale = {
  lang: 'zh-CN',
  dir: 'ltr',
  dateLocale: 'zh-CN',
  labels: {
    back: '← 返回博客',
    by: '作者：',
    comma: '、',
    writtenBy: '作者',
    at: '发布于',
    newer: '较新的文章',
    older: '较早的文章',
  },
  translations: {
    'Copy Anchor Link(heading anchor)(aria-label)': '复制标题链接',
    'Copy Text(code block)(aria-label)': '复制代码',
    'Table of Contents(inline table of contents)': '目录',
  },
};

const ja: Locale = {
  lang: 'ja',
  dir: 'ltr',
  dateLocale: 'ja-JP',
  labels: {
    back: '← ブログ一覧へ',
    by: '著者：',
    comma: '、',
    writtenBy: '著者',
    at: '公開日',
    newer: '次の記事',
    older: '前の記事',
  },
  translations: {
    'Copy Anchor Link(heading anchor)(aria-label)': '見出しのリンクをコピー',
    'Copy Text(code block)(aria-label)': 'コードをコピー',
    'Table of Contents(inline table of contents)': '目次',
  },
};

const ar: Locale = {
  lang: 'ar',
  dir: 'rtl',
  dateLocale: 'ar-EG',
  labels: {
    back: 'العودة إلى المدونة',
    by: 'بقلم',
    comma: '، ',
    writtenBy: 'كتبه',
    at: 'بتاريخ',
    newer: 'مقال أحدث',
    older: 'مقال أقدم',
  },
  translations: {
    'Copy Anchor Link(heading anchor)(aria-label)': 'انسخ رابط العنوان',
    'Copy Text(code block)(aria-label)': 'انسخ النص',
    'Table of Contents(inline table of contents)': 'المحتويات',
    'Toggle Theme(theme switcher)(aria-label)': 'بدّل المظهر',
    'Toggle Menu(mobile menu)(aria-label)': 'افتح القائمة',
  },
};

export const locales = { en, zh, ja, ar };
export type LocaleName = keyof typeof locales;

/** Posts in another language than English live in a folder named after it. */
export function localeOfSlugs(slugs: readonly string[]): LocaleName {
  const [first] = slugs;
  return slugs.length > 1 && first !== undefined && first in locales ? (first as LocaleName) : 'en';
}
