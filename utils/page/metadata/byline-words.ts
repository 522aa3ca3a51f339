/** Words that a date of change follows, in the languages these blogs are written in. */
export const UPDATED =
  /updat|modif|edited|revis|actuali[sz]|aktualis|geändert|mis à jour|maj |atualiz|обновл|измен|更新|修改|編集|수정|업데이트|تحديث|aggiorn|bijgewerkt|zaktualiz/i;

/** The same of a date of publication, where they are no longer a label alone. */
export const PUBLISHED =
  /publi[séck]|posted|written|created|veröffentlich|geschrieben|опубликов|发布|发表|公開|投稿|게시|작성|등록/i;

/** The same of the day from which terms hold: such a page has a date, and is no post. */
export const IN_FORCE =
  /in force|effective|appl(?:y|ies) (?:from|as of)|gültig (?:ab|seit)|in kraft|en vigueur|applicable|vigente|vigor|vigência|生效|施行|発効|시행|발효|вступа[ею]т в силу|действует с|ساري|سري/i;

/** Words that an author's name follows; the first ones are sure enough without a colon, too. */
export const BY =
  '(?:(?:written|posted|published|words|article|story) )?by|verfasst von|geschrieben von|von|écrit par|par|escrito por|por|scritto da|автор|作者|撰文|著者|執筆|글쓴이|작성자|الكاتب|بقلم';
const OF =
  'authors?|writers?|autor(?:in|es|a)?|auteurs?|publié par|publicado por|autore|di|door|yazar|yazan|penulis|oleh|tác giả|autorka|文|執筆者|저자|المؤلف|كتبه';

/** A label that an author's name follows. */
export const AUTHOR_LABEL = new RegExp(`^(?:${BY}|${OF})\\s*[:：]?$`, 'i');

/** The same before a name in one text. */
export const AUTHOR_PREFIX = new RegExp(
  `^(?:${BY})\\s+(?=\\S)|^(?:${BY}|${OF}|words|text)\\s*[:：]\\s*(?=\\S)`,
  'i',
);

/** Between the facts of a line: date · author · time to read. */
export const SEPARATOR = /\s*[·•|｜／—–]\s*|\s+[-/]\s+/;

/** What posts are filed under: one word beside a date may be that. */
export const CATEGORY =
  /^(?:engineering|products?|news|releases?|company|tutorials?|guides?|changelog|announcements?|updates?|blog|community|design|security|research|insights?|education|opinion|featured|new|draft|general|development|technology|tech|articles?|docs|case stud(?:y|ies)|how-?to|events?|culture|open source|ai|uncategorized)$/i;

/** Who took the picture and when. */
export const CREDIT =
  /^(?:photo|image|picture|illustration|credit|source|foto|bild|imagen|©|照片|图片|写真|фото)/i;
