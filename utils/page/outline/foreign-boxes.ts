import {
  ancestors,
  attribute,
  hasClass,
  isCapitalized,
  isForm,
  lettersOf,
  oneLine,
  visibleText,
  scriptPattern,
} from '../dom/index.ts';
import { blogPlace } from '../spot/index.ts';
import { isMostlyControls } from '../landmarks/index.ts';
import { opensNothing } from './outline.ts';

const HEADING = 'h1,h2,h3,h4,h5,h6';
/** A box with more letters than this is text of the article, whatever its title. */
const MOST_LETTERS = 400;
/** Letters allowed beside the cards of other posts, for a link to all of them. */
const MOST_BESIDE = 60;
/** Levels searched upwards from a heading for its box, and from a link for its card. */
const MOST_STEPS = 6;
/** A box with more links than this is no list of other posts. */
const MOST_LINKS = 60;
/**
 * A box with more elements than this is no card; of more headings than this only the last are
 * looked at.
 */
const MOST_ELEMENTS = 2000;
const MOST_HEADINGS = 200;
/** A box with more elements than this is not there for the form in it. */
const MOST_FIELDS = 400;

/** Elements that no card, form or list of other posts contains. */
const CONTENT = 'pre,table,dl,blockquote,figcaption,math,.katex';

/** Titles of boxes, in the extension's languages. */
const ABOUT_AUTHOR =
  /^(?:about the (?:author|writer)s?\b(?! of )|written by:?$|über (?:den autor|die autor(?:in|en))|à propos (?:de l[’']aut|des aut)|sobre (?:el|la|los|as?|os?) autor|关于作者|(?:作者|著者|執筆者)(?:简介|介绍|紹介|について)?[:：]?$|この記事を書いた人|(?:저자|글쓴이|작성자)(?: ?소개)?[:：]?$|об автор|автор:?$|عن الكاتب|نبذة عن)/iu;
const COMMENTS =
  /^(?:\d+ ?)?(?:comments?|leave a comment|kommentare?|commentaires?|coment[aá]rios?|条?(?:评论|留言)|(?:件の)?コメント|(?:개의 )?댓글|комментари[ийев]+|(?:ال)?تعليقات?)(?: ?\(?\d+\)?)?[:：]?$/iu;
const RELATED =
  '^(?:related|more (?:from|posts|articles)|read next|keep reading|up next|you (?:may|might) also|recommended|similar|ähnliche|verwandte|weiterlesen|mehr (?:artikel|beiträge|aus)|articles (?:similaires|liés)|à lire|(?:\\p{L}+ )?relacionad|leia também|相关|推荐|延伸阅读|関連|おすすめ|관련|추천|похожие|читайте|ещё по|مقالات|اقرأ)';
/**
 * "FAQ" and the like, as sites add them below every page. An author's own section has a heading
 * with an id.
 */
const QUESTIONS =
  /^(?:faqs?$|frequently asked|häufige?(?: gestellte)? fragen|foire aux questions|questions fréquentes|preguntas frecuentes|perguntas frequentes|常见问题|よくある質問|자주 묻는|частые вопросы|часто задаваемые|الأسئلة الشائعة)/iu;

/** Classes and ids of the element for comments, of comment services and themes. */
const COMMENT_PLACE =
  /(?:^|\s)(?:giscus|utterances|disqus(?:_thread)?|comments-area|comment-(?:list|form|respond)|isso-thread|remark42|cusdis(?:_thread)?|waline|twikoo|gitalk|commento)(?:\s|$)/i;
const COMMENT_FRAMES = 'iframe.giscus-frame,iframe.utterances-frame,iframe[src*="disqus.com"]';

/** Form fields. */
const FIELD = 'form,textarea,input[type="email"],[data-was="form"]';
const PORTRAIT = 'img,[data-slot="avatar"]';

/**
 * Returns the boxes in the body that are not text of the article. Each belongs to a heading that is
 * none of the article's, and is a form, an author's card, a list of comments or of other posts, or
 * mostly controls; the largest such box counts. Any other box is read, with its heading as a line
 * of text.
 *
 * @param headings headings of the body that are not the article's, in document order
 * @param body the element that holds the article's text
 * @param own the article's headings; such a box contains none of them
 * @returns in document order; none overlaps another
 */
export function foreignBoxes(
  headings: readonly Element[],
  body: Element,
  own: readonly Element[],
): Element[] {
  if (headings.length === 0) return [];
  const holders = holdersOf(own, body);
  const judge = new Judge(body);
  // From the end, since a box is the last one of the article if only such boxes follow.
  for (const heading of headings.slice(-MOST_HEADINGS).toReversed()) judge.ask(heading, holders);
  return [...judge.foreign].toReversed();
}

/** The body, and all elements in it that contain a heading of the article. */
function holdersOf(own: readonly Element[], body: Element): Set<Element> {
  const holders = new Set([body]);
  for (const heading of own) {
    for (const around of ancestors(heading)) {
      if (holders.has(around)) break;
      holders.add(around);
    }
  }
  return holders;
}

/**
 * Returns the box around a form with the words that invite to fill it in; the form itself if the
 * box holds a text of its own.
 *
 * @param root the box is always inside of it
 */
export function boxOfForm(form: Element, root: Element): Element {
  const [box] = ancestors(form);
  if (!box || box === root || !box.matches('div,section,aside')) return form;
  // With many forms in one box, each would search all of it.
  if (box.getElementsByTagName('*').length > MOST_FIELDS) return form;
  if (box.textContent.length > MOST_LETTERS * 100 || box.querySelector(CONTENT)) return form;
  return lettersOf(box) - lettersOf(form) <= MOST_LETTERS ? box : form;
}

/**
 * Tells whether a `header` is the article's title with its byline, and not the beginning of a
 * section.
 */
export function isTitleBlock(header: Element): boolean {
  return (
    header.querySelector('h1') !== null &&
    header.querySelector(CONTENT) === null &&
    lettersOf(header) <= MOST_LETTERS * 2
  );
}

/** Decides for one box at a time whether it is foreign, and keeps the answers. */
class Judge {
  readonly foreign = new Set<Element>();
  readonly #body: Element;
  readonly #asked = new Map<Element, boolean>();

  constructor(body: Element) {
    this.#body = body;
  }

  ask(heading: Element, holders: ReadonlySet<Element>): void {
    const boxes = [...ancestorsUpTo(heading, holders)];
    if (boxes.some((box) => this.foreign.has(box))) return;
    const found = boxes.findLast((box) => this.#isForeign(box));
    // A title that stands alone: a script puts comments below it, or a row of links follows.
    const isTitle = boxes.length === 0 && isForeignTitle(heading);
    const box = found ?? (isTitle ? heading : undefined);
    if (box) this.foreign.add(box);
  }

  #isForeign(box: Element): boolean {
    const answer = this.#asked.get(box) ?? this.#decide(box);
    this.#asked.set(box, answer);
    return answer;
  }

  #decide(box: Element): boolean {
    if (box.getElementsByTagName('*').length > MOST_ELEMENTS) return false;
    const heading = box.querySelector(HEADING);
    const title = heading ? visibleText(heading) : '';
    if (isComments(box, title)) return true;
    if (COMMENTS.test(title) && this.#isFrame(box, title)) return true;
    if (box.querySelector(CONTENT)) return false;
    if (this.#isOtherPosts(box, title) || this.#isQuestions(box, title)) return true;
    if (lettersOf(box) > MOST_LETTERS) return false;
    if (box.querySelector(FIELD) || isMostlyControls(box)) return true;
    return heading !== null && this.#isAuthor(box, title);
  }

  /** Does it contain only its title, or few words more and nothing of the article after it? */
  #isFrame(box: Element, title: string): boolean {
    if (box.querySelector(CONTENT)) return false;
    const letters = lettersOf(box);
    return letters <= title.length || (letters <= MOST_LETTERS && this.#isLast(box));
  }

  /** Cards that link to other posts, with hardly anything beside them. */
  #isOtherPosts(box: Element, title: string): boolean {
    const all = [...box.querySelectorAll('a[href]')];
    const links = all.length > MOST_LINKS ? [] : all.filter(leadsToPost);
    if (links.length === 0 || box.querySelector('li:not(:has(a))')) return false;
    const cards = [...new Set(links.map((link) => cardAround(link, box)))];
    const inCards = cards.reduce((sum, card) => sum + lettersOf(card), 0);
    if (lettersOf(box) - inCards > title.length + MOST_BESIDE) return false;
    if (scriptPattern(RELATED, 'iu').test(title)) return true;
    // Without such a title, they end the page, and each has a title of its own.
    return cards.every((card) => card.querySelector(`${HEADING},time`)) && this.#isLast(box);
  }

  /** Accordions outside the typography that a layout puts below the text. */
  #isQuestions(box: Element, title: string): boolean {
    const isOfLayout = hasClass(box, 'not-prose') && QUESTIONS.test(title);
    return isOfLayout && box.querySelector('button[aria-expanded]') !== null && this.#isLast(box);
  }

  /** "About the author", or a portrait with a name and few words, before or after the text. */
  #isAuthor(box: Element, title: string): boolean {
    const said = oneLine(box.textContent);
    const label = said.slice(0, said.indexOf(title)).trim();
    if (ABOUT_AUTHOR.test(title) || ABOUT_AUTHOR.test(label)) return true;
    const [portrait, another] = box.querySelectorAll(PORTRAIT);
    if (!portrait || another || box.querySelector('ul,ol') || !isPersonal(title)) return false;
    const alt = oneLine(attribute(portrait, 'alt'));
    const isRound = portrait.closest('.rounded-full,[class*="avatar"]') !== null;
    if (alt !== title && !isRound) return false;
    return !standsAmongOthers(box) && (this.#isLast(box) || this.#isFirst(box));
  }

  /** Does no text of the article follow? */
  #isLast(box: Element): boolean {
    return this.#isEnd(box, (element) => element.nextElementSibling);
  }

  #isFirst(box: Element): boolean {
    return this.#isEnd(box, (element) => element.previousElementSibling);
  }

  #isEnd(box: Element, next: (element: Element) => Element | null): boolean {
    for (const at of [box, ...ancestors(box)]) {
      if (at === this.#body) break;
      for (let beside = next(at); beside; beside = next(beside)) {
        if (!isForm(beside) && !this.foreign.has(beside) && /\S/.test(beside.textContent)) {
          return false;
        }
      }
    }
    return true;
  }
}

function* ancestorsUpTo(heading: Element, holders: ReadonlySet<Element>): Generator<Element> {
  let steps = 0;
  for (const around of ancestors(heading)) {
    if (holders.has(around) || steps === MOST_STEPS) return;
    yield around;
    steps += 1;
  }
}

function isForeignTitle(heading: Element): boolean {
  if (!opensNothing(heading)) return false;
  const title = visibleText(heading);
  return (
    COMMENTS.test(title) || scriptPattern(RELATED, 'iu').test(title) || isMostlyControls(heading)
  );
}

/** Comments, by the class or id of their element, or by their title and a field or button. */
function isComments(box: Element, title: string): boolean {
  if (COMMENT_PLACE.test(box.id) || COMMENT_PLACE.test(attribute(box, 'class'))) return true;
  if (box.querySelector(COMMENT_FRAMES)) return true;
  if (!COMMENTS.test(title)) return false;
  return box.querySelector(box.querySelector(CONTENT) ? FIELD : `${FIELD},button,time`) !== null;
}

/** Judged by the path alone, since the page may be a copy without an address. */
function leadsToPost(link: Element): boolean {
  const href = attribute(link, 'href');
  if (/^(?:#|\/\/|[a-z][a-z\d+.-]*:)/i.test(href)) return false;
  return blogPlace(href.replace(/[?#].*$/, '')) === 'post';
}

/** The largest element inside the box that contains this link and no other. */
function cardAround(link: Element, box: Element): Element {
  let card = link;
  let steps = 0;
  for (const around of ancestors(link)) {
    if (around === box || steps === MOST_STEPS) break;
    const others = [...around.querySelectorAll('a[href]')].some(
      (other) => attribute(other, 'href') !== attribute(link, 'href'),
    );
    if (others) break;
    card = around;
    steps += 1;
  }
  return card;
}

function isPersonal(title: string): boolean {
  return isCapitalized(title) && title.split(' ').length <= 4;
}

/** Below a heading, or beside another portrait, a person is the topic of the section. */
function standsAmongOthers(box: Element): boolean {
  const { previousElementSibling: before, nextElementSibling: after } = box;
  return (
    (before !== null && !isForm(before) && before.matches(HEADING)) ||
    [before, after].some(
      (beside) =>
        beside?.localName === box.localName &&
        attribute(beside, 'class') === attribute(box, 'class') &&
        beside.querySelector(PORTRAIT) !== null,
    )
  );
}
