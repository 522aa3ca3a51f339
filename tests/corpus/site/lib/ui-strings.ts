/** Fumadocs' own words in other languages, under the keys of every version: short names before 16.12, English text since. */
const words: Record<string, { toc: string; contents: string; copy: string; search: string; updated: string }> = {
  ar: { toc: 'في هذه الصفحة', contents: 'جدول المحتويات', copy: 'نسخ الرابط', search: 'بحث', updated: 'آخر تحديث' },
  de: { toc: 'Auf dieser Seite', contents: 'Inhaltsverzeichnis', copy: 'Link kopieren', search: 'Suchen', updated: 'Zuletzt aktualisiert am' },
  es: { toc: 'En esta página', contents: 'Índice', copy: 'Copiar enlace', search: 'Buscar', updated: 'Última actualización' },
  fr: { toc: 'Sur cette page', contents: 'Table des matières', copy: 'Copier le lien', search: 'Rechercher', updated: 'Dernière mise à jour le' },
  ja: { toc: 'このページの内容', contents: '目次', copy: 'リンクをコピー', search: '検索', updated: '最終更新日' },
  ko: { toc: '이 페이지', contents: '목차', copy: '링크 복사', search: '검색', updated: '마지막 수정' },
  pt: { toc: 'Nesta página', contents: 'Índice', copy: 'Copiar ligação', search: 'Procurar', updated: 'Atualizado em' },
  ru: { toc: 'На этой странице', contents: 'Содержание', copy: 'Копировать ссылку', search: 'Поиск', updated: 'Обновлено' },
  zh: { toc: '本页内容', contents: '目录', copy: '复制链接', search: '搜索', updated: '最后更新于' },
};

/** What RootProvider takes as `i18n`; nothing for English. */
export function i18nOf(lang: string) {
  const own = words[lang];
  if (!own) return undefined;
  const { toc, contents, copy, search, updated } = own;
  return {
    locale: lang,
    translations: {
      toc: contents,
      search,
      lastUpdate: updated,
      'On this page': toc,
      'Table of Contents': contents,
      'Copy Anchor Link': copy,
      Search: search,
      'Last updated on': updated,
    },
  };
}
