/** Path segments that a blog lives under. */
const BLOG_SEGMENT =
  /^(?:blogs?|posts?|news|articles?|changelogs?|updates|releases|release-notes|whats-new|stories|writing|journal|notes|essays|newsroom|announcements|engineering|tutorials|insights|devlog)$/i;
/** Those of them that are nothing but a blog; the others may be a part of the docs. */
const SURE_SEGMENT = /^(?:blogs?|posts?|news|stories|newsroom|announcements|devlog)$/i;
const TAG_SEGMENT = /^(?:tags?|topics?|categor(?:y|ies)|authors?|archive|page)$/i;

/** Where in a blog an address points. */
export type BlogPlace = 'post' | 'list' | 'tag' | undefined;

/** Reads an address's path: `/en/blog/a-post` is a post, `/blog` and `/blog/page/2` lists. */
export function blogPlace(path: string): BlogPlace {
  const segments = path.split('/').filter((segment) => segment !== '');
  const at = segments.findIndex((segment, index) =>
    segments.slice(0, index).some(isDocsSegment)
      ? /^blogs?$/i.test(segment)
      : BLOG_SEGMENT.test(segment),
  );
  const rest = at < 0 ? segments : segments.slice(at + 1);
  if (segments.slice(0, Math.max(at, 0)).some((segment) => TAG_SEGMENT.test(segment))) return 'tag';
  if (rest.some((segment) => TAG_SEGMENT.test(segment)))
    return at < 0 && rest.length < 2 ? undefined : 'tag';
  if (at < 0) return undefined;
  return rest.length === 0 ? 'list' : 'post';
}

/** Does a path lead to a post by segments alone that docs have too: `/notes/a-note`? */
export function isSharedPlace(path: string): boolean {
  return (
    blogPlace(path) === 'post' && !path.split('/').some((segment) => SURE_SEGMENT.test(segment))
  );
}

const DOCS_SEGMENT = /^(?:docs?|documentation|guides?|reference|api|handbook|manual|learn)$/i;

/** Does documentation live under this path? A blog kept within it is a blog all the same. */
export function isDocsPath(path: string): boolean {
  return blogPlace(path) === undefined && path.split('/').some(isDocsSegment);
}

function isDocsSegment(segment: string): boolean {
  return DOCS_SEGMENT.test(segment);
}
