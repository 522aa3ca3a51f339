import type { Author } from '../lib/types';

export const authors = {
  ines: { name: 'Inês Carvalho', handle: 'inescarvalho', role: 'Storage engineer', bio: 'Inês keeps the write path honest and collects old file-system papers.' },
  tomas: { name: 'Tomáš Novák', handle: 'tnovak', role: 'Compiler team', bio: 'Tomáš writes passes that delete more code than they add.' },
  adaeze: { name: 'Adaeze Obi', handle: 'adaeze', role: 'Developer relations', bio: 'Adaeze answers questions for a living and turns the repeated ones into posts.' },
  jonas: { name: 'Jonas Lindqvist', handle: 'jlindqvist', role: 'Maintainer', bio: 'Jonas has reviewed every release since 0.3 and still reads the diffs on paper.' },
  mei: { name: 'Mei-Ling Chou', handle: 'meiling', role: 'Interface engineer', bio: 'Mei-Ling measures interfaces with a stopwatch.' },
  sato: { name: '佐藤 春香', handle: 'harukasato', role: 'エンジニア', bio: '検索基盤を担当しています。' },
  wang: { name: '王晓明', handle: 'wangxm', role: '后端工程师', bio: '负责调度器。' },
  park: { name: '박지훈', handle: 'jhpark', role: '플랫폼 엔지니어', bio: '배포 파이프라인을 맡고 있습니다.' },
  layla: { name: 'ليلى حداد', handle: 'laylah', role: 'مهندسة برمجيات', bio: 'تعمل على أدوات القياس.' },
  irina: { name: 'Ирина Соколова', handle: 'isokolova', role: 'Разработчик', bio: 'Пишет о сетях.' },
  lab: { name: 'Kestrel Lab', handle: 'kestrel', role: 'The team', bio: 'The people behind Kestrel.', type: 'Organization' },
} satisfies Record<string, Author>;

export type AuthorId = keyof typeof authors;
