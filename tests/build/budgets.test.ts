import { afterAll, describe, expect, it } from 'vitest';
import {
  BUILDS,
  chunksOf,
  lastRelease,
  partsOf,
  sizeOf,
  sizeOfPage,
  sizesOf,
  sizeTable,
} from './sizes.ts';

/**
 * Minified bytes. The extractor may have more than it was first given (20 kB): the rules for
 * bylines, dates and tags know the words of ten languages, what stands below an article is told from
 * it on blogs of many makes, and each heading comes with the tabs and accordions around it, so that
 * a jump can open them; and it knows the English months itself, since the first date format that
 * `Intl` makes takes some milliseconds of each click. 600 bytes of it ask the quick questions before
 * the slow ones, which halves the time to read. It is injected only when asked for; so are those
 * that hold it in part. 13 kB of it, and of all that read an article's text, lose none of that text:
 * 8 tell what is surely no part of the article (author cards, forms, comments, other posts, in the
 * words of ten languages) from boxes that are, 6 read signs in cells and items (the names, classes
 * and lines of icons) and 2 tell rows of controls from other blocks outside the typography.
 */
const BUDGETS: Record<string, number> = {
  'spotter.js': 1_500,
  'lookout.js': 2_750,
  // Some 300 bytes of it cut what is longer than any page's. 8.3 kB more know what the page's styles
  // hide and what they part: they are in all that finds an article's headings. So is the 0.8 kB that
  // finds short posts beside columns, comments and other posts, and 2.9 kB that tell words that are
  // buttons from buttons, count words that styles part, and know the check marks of more icon sets.
  // 1.3 in all that find headings keep any page, however it is nested, from taking more than its share.
  // 0.9 in them know text for screen readers by the names of other frameworks, footnotes that nothing
  // marks, and panels in boxes; 0.4 days with marks of direction, wide signs and months without accents.
  // 0.5 in those that read payloads tell classes for narrow windows of more makes.
  // 1.6 kB keep what was read for as long as nothing changes that a reading depends on, and 0.2 in all
  // that find headings read those that are a link with fewer questions.
  'extractor.js': 82_600,
  // And goes on to a heading that the page puts in the place of the one that it has jumped to.
  'jumper.js': 36_700,
  // First 58 kB; since then it counts what the page itself would, and knows the icons of languages.
  // It has those 8 kB too, as the other readers of closed panels do, and one more to put together
  // the pages of Next.js 16.4, Waku, React Router and vinext. 0.7 read rows that break off.
  'payload-reader.js': 98_600,
  // First 90 kB: the extractor, the payload reader and the steps of the content, and since then
  // what restores closed panels and folders; 2.4 kB more keep apart what only the page's styles do,
  // and tell a page that is still coming from one that has come.
  // And 7 drop what is hidden, part lines of code and the bubbles of type tables, and tell the
  // grounds of pictures. 2.9 keep lines that only styles keep, captions of code, tabs that are radio
  // buttons or stand with their panels, and lead footnotes both ways.
  // 200 bytes ask the quick questions of links, headings and texts before the slow ones.
  // 2.4 find the places of diagrams that the page has not drawn yet, and of which it shows nothing:
  // after lines and pictures, in boxes and items, and outside of tabs that they come after.
  'content-reader.js': 166_400,
  'closed-reader.js': 76_700,
  // Its first 35 kB, and the icons that payloads have for the languages of code.
  'closed-searcher.js': 71_700,
  // Its first 4 kB, what tells a heading in a closed panel from one that is shown, and an article
  // from another one that comes late, and the way up past forms whose fields shadow what it takes.
  // Some 500 scroll to a place when they are asked, as the rail beside the contents does.
  'follower.js': 5_100,
  // What finds an article's headings and jumps, its text, and what finds words of it again; 900
  // bytes read that text in less time.
  'marker.js': 62_200,
};

/**
 * First 45 kB: the tree, the filter and copying, all by keyboard too, took 5 more; reading,
 * checking, migrating and following the settings takes another 5, and copying and downloading text
 * with a menu for it 8, and what it shares with the reader 4; 300 bytes keep formats, so that long
 * outlines are drawn sooner. Telling stored things that are damaged from sound ones, and following
 * what other views fold, takes 1.5, and checking what a page has answered 1.2. 3 kB begin to read
 * the page while the rest is loaded, and 1.6 that only the reader uses come along in the script that
 * all pages share, since one loads sooner than many. 1.3 name the commands' keys, as they are now,
 * on the popup's buttons, and know what a click on the icon may open. 4.8 more
 * are the first row, which leads to the top and is found by its words, the focus at opening, the
 * room that low screens leave, and the article of a reader beside. What pages load only when it is
 * asked for counts for itself. Fetching pictures as nobody, and what says why one is not shown, took 4
 * of the reader's; telling whose site an answer is about, and what a private window may show, 0.6 of both.
 * 1 knows buttons that are words of a text, and of the reader 2 more the check marks of more icon sets.
 * 2 read a page that never rests now and then, and keep private windows, containers and former lives apart.
 * 1 knows footnotes and text for screen readers of more makes, in what all pages share.
 * 200 bytes know the days of the calendar, so that an odd one is a sentence and no blank page.
 * 4 of both say where one was in a post and what lies behind, and show at once what was read for the
 * badge; 15 more of the reader keep that place and bring one back to it, and what has changed in a
 * post since it was read is looked for by a script of its own. 5 more are the styles of lists that can
 * be narrowed and sorted, and what marks in an outline say of changes; the lists themselves load late.
 * 5 of both ask for a post's marks once all else is shown, draw their number in the outline, say what
 * was marked in a page, and ask who forgets a post about its marks, with the styles of the late list.
 * 1.4 of the reader's find an article again after a restart, and load its post where none was kept.
 * 3.5 of both load what is seen at a glance (peek, rail, time to spare, code and other parts) once the
 * contents are shown, hand it the place, light rows, and ask the page to scroll; 4 more of the reader
 * read some sections one after the other. 1.5 of both check more settings, and 9 of the reader are its
 * comforts: where one is, lines in focus, fonts and spaces, chosen tabs, sites, gaps and versions.
 * 0.5 of both draw what is seen in the first frame, and sanitize the first screen before the rest.
 */
const PAGE_BUDGETS: Record<string, number> = { 'popup.html': 109_000, 'reader.html': 288_600 };

/** What is loaded when it is asked for, by the beginning of its name. */
const LATE_BUDGETS: Record<string, number> = {
  'to-markdown-': 110_000,
  'site-markdown-': 4_000,
  // A third of it is what other package managers call a command of npm.
  'glance-': 32_000,
  'exchange-': 26_000,
  'PostMarks-': 3_000,
  'marking-part-': 43_500,
};

describe.each(BUILDS)('the weight of %s', (build) => {
  afterAll(() => {
    const release = lastRelease();
    const than = release ? `, against release ${release.version}` : '; nothing is released yet';
    console.log(`Bytes of ${build}${than}`);
    console.log(sizeTable(sizesOf(build), release?.sizes[build]).join('\n'));
  });

  it.each(Object.entries(BUDGETS))('%s is at most %i bytes', (file, most) => {
    expect(sizeOf(build, file)).toBeLessThanOrEqual(most);
  });

  it.each(Object.entries(PAGE_BUDGETS))(
    '%s with its scripts and styles is at most %i',
    (file, most) => {
      const bytes = sizeOfPage(build, file);
      expect(bytes).toBeGreaterThan(5_000);
      expect(bytes).toBeLessThanOrEqual(most);
    },
  );

  it.each(Object.entries(LATE_BUDGETS))('%s* is loaded late, and at most %i', (name, most) => {
    const late = chunksOf(build).filter((chunk) => chunk.startsWith(`chunks/${name}`));
    expect(late).toHaveLength(1);
    for (const chunk of late) {
      expect(sizeOf(build, chunk)).toBeLessThanOrEqual(most);
      for (const page of Object.keys(PAGE_BUDGETS)) {
        expect(partsOf(build, page)).not.toContain(chunk);
      }
    }
  });
});
