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
/** Letters of a box above which it is a text, whatever it is called. */
const MOST_LETTERS = 400;
/** Letters that may stand beside the cards of other posts: a link to all of them. */
const MOST_BESIDE = 60;
/** Steps from a heading to the box that it is the title of, and from a link to its card. */
const MOST_STEPS = 6;
/** Links of a box above which it is no list of other posts. */
const MOST_LINKS = 60;
/** Elements of a box above which it is no card, and headings above which the first ones are kept. */
const MOST_ELEMENTS = 2000;
const MOST_HEADINGS = 200;
/** Elements of a box above which it is not there for the one form in it. */
const MOST_FIELDS = 400;

/** What no card, form or list of other posts holds. */
const CONTENT = 'pre,table,dl,blockquote,figcaption,math,.katex';

/** Titles, in the languages of these blogs, by what a box of that title is. */
const ABOUT_AUTHOR =
  /^(?:about the (?:author|writer)s?\b(?! of )|written by:?$|über (?:den autor|die autor(?:in|en))|à propos (?:de l[’']aut|des aut)|sobre (?:el|la|los|as?|os?) autor|关于作者|(?:作者|著者|執筆者)(?:简介|介绍|紹介|について)?[:：]?$|この記事を書いた人|(?:저자|글쓴이|작성자)(?: ?소개)?[:：]?$|об автор|автор:?$|عن الكاتب|نبذة عن)/iu;
const COMMENTS =
  /^(?:\d+ ?)?(?:comments?|leave a comment|kommentare?|commentaires?|coment[aá]rios?|条?(?:评论|留言)|(?:件の)?コメント|(?:개의 )?댓글|комментари[ийев]+|(?:ال)?تعليقات?)(?: ?\(?\d+\)?)?[:：]?$/iu;
const RELATED =
  '^(?:related|more (?:from|posts|articles)|read next|keep reading|up next|you (?:may|might) also|recommended|similar|ähnliche|verwandte|weiterlesen|mehr (?:artikel|beiträge|aus)|articles (?:similaires|liés)|à lire|(?:\\p{L}+ )?relacionad|leia também|相关|推荐|延伸阅读|関連|おすすめ|관련|추천|похожие|читайте|ещё по|مقالات|اقرأ)';
/** Questions that a site has below each of its pages; an author's own have a heading with an id. */
const QUESTIONS =
  /^(?:faqs?$|frequently asked|häufige?(?: gestellte)? fragen|foire aux questions|questions fréquentes|preguntas frecuentes|perguntas frequentes|常见问题|よくある質問|자주 묻는|частые вопросы|часто задаваемые|الأسئلة الشائعة)/iu;

/** What services and themes call the place where comments come. */
const COMMENT_PLACE =
  /(?:^|\s)(?:giscus|utterances|disqus(?:_thread)?|comments-area|comment-(?:list|form|respond)|isso-thread|remark42|cusdis(?:_thread)?|waline|twikoo|gitalk|commento)(?:\s|$)/i;
const COMMENT_FRAMES = 'iframe.giscus-frame,iframe.utterances-frame,iframe[src*="disqus.com"]';

/** A field that a form is there for. */
const FIELD = 'form,textarea,input[type="email"],[data-was="form"]';
const PORTRAIT = 'img,[data-slot="avatar"]';

/**
 * What around headings that are none of the article's is surely none of its text: of each the
 * largest of the boxes that it is the title of which is a form, the card of an author, a list of
 * comments or of other posts, or mostly controls. Any other box is read, its heading as a line of it.
 *
 * @param headings in document order
 * @param own the article's headings, which such a box holds none of
 */
export function foreignBoxes(
  headings: readonly Element[],
  body: Element,
  own: readonly Element[],
): Element[] {
  if (headings.length === 0) return [];
  const holders = holdersOf(own, body);
  const judge = new Judge(body);
  // From the end: what follows a box may be foreign itself.
  for (const heading of headings.slice(-MOST_HEADINGS).toReversed()) judge.ask(heading, holders);
  return [...judge.foreign].toReversed();
}

/** The body, and the elements of it that hold one of the article's headings. */
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

/** What a form stands in, with what invites to fill it in, but not with a text that it is part of. */
export function boxOfForm(form: Element, root: Element): Element {
  const [box] = ancestors(form);
  if (!box || box === root || !box.matches('div,section,aside')) return form;
  // Of many forms in one box each would be asked for all of it.
  if (box.getElementsByTagName('*').length > MOST_FIELDS) return form;
  if (box.textContent.length > MOST_LETTERS * 100 || box.querySelector(CONTENT)) return form;
  return lettersOf(box) - lettersOf(form) <= MOST_LETTERS ? box : form;
}

/** The header that has the title, with what is said of the post, and not with a part of its text. */
export function isTitleBlock(header: Element): boolean {
  return (
    header.querySelector('h1') !== null &&
    header.querySelector(CONTENT) === null &&
    lettersOf(header) <= MOST_LETTERS * 2
  );
}

/** Asks of one box after the other, and of each once, whether it is foreign. */
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
    // A title under which a script puts comments, or stands above a row of links.
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

  /** Does it hold its title alone, or a few words more after the article's last? */
  #isFrame(box: Element, title: string): boolean {
    if (box.querySelector(CONTENT)) return false;
    const letters = lettersOf(box);
    return letters <= title.length || (letters <= MOST_LETTERS && this.#isLast(box));
  }

  /** Cards that lead to other posts, and next to nothing beside them. */
  #isOtherPosts(box: Element, title: string): boolean {
    const all = [...box.querySelectorAll('a[href]')];
    const links = all.length > MOST_LINKS ? [] : all.filter(leadsToPost);
    if (links.length === 0 || box.querySelector('li:not(:has(a))')) return false;
    const cards = [...new Set(links.map((link) => cardAround(link, box)))];
    const inCards = cards.reduce((sum, card) => sum + lettersOf(card), 0);
    if (lettersOf(box) - inCards > title.length + MOST_BESIDE) return false;
    if (scriptPattern(RELATED, 'iu').test(title)) return true;
    // Without such a title they are what the page ends with, each with a title of its own.
    return cards.every((card) => card.querySelector(`${HEADING},time`)) && this.#isLast(box);
  }

  /** Accordions outside the typography, which a layout puts below the text. */
  #isQuestions(box: Element, title: string): boolean {
    const isOfLayout = hasClass(box, 'not-prose') && QUESTIONS.test(title);
    return isOfLayout && box.querySelector('button[aria-expanded]') !== null && this.#isLast(box);
  }

  /** "About the author", or a person's portrait and name with a few words, at either end. */
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

/** Comments by the name of what they stand in, or by their title and by what is done with them. */
function isComments(box: Element, title: string): boolean {
  if (COMMENT_PLACE.test(box.id) || COMMENT_PLACE.test(attribute(box, 'class'))) return true;
  if (box.querySelector(COMMENT_FRAMES)) return true;
  if (!COMMENTS.test(title)) return false;
  return box.querySelector(box.querySelector(CONTENT) ? FIELD : `${FIELD},button,time`) !== null;
}

/** The address alone: the page may be a copy that knows no address of its own. */
function leadsToPost(link: Element): boolean {
  const href = attribute(link, 'href');
  if (/^(?:#|\/\/|[a-z][a-z\d+.-]*:)/i.test(href)) return false;
  return blogPlace(href.replace(/[?#].*$/, '')) === 'post';
}

/** The largest part of a box around a link that leads nowhere else. */
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

/** Below a heading, or beside another portrait, a person is what the section is about. */
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
