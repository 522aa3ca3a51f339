import sindresorhus from '@sindresorhus/slugify';
import { slugify as mditVue } from '@mdit-vue/shared';
import GithubSlugger from 'github-slugger';

/** Makes the ids of one document, in order: it may remember what it has given out. */
export type Slugger = () => (text: string) => string;

/** Counts repeats the way most frameworks do: `a`, `a-1`, `a-2`. */
function numbered(slug: (text: string) => string): (text: string) => string {
  const seen = new Map<string, number>();
  return (text) => {
    const id = slug(text);
    const count = seen.get(id) ?? 0;
    seen.set(id, count + 1);
    return count === 0 ? id : `${id}-${count}`;
  };
}

/** Docusaurus, Nextra, Astro, Starlight, fumadocs-core, rehype-slug. */
export const github: Slugger = () => {
  const slugger = new GithubSlugger();
  return (text) => slugger.slug(text);
};

/** VitePress. */
export const vitepress: Slugger = () => numbered(mditVue);

/** Eleventy's IdAttributePlugin. */
export const eleventy: Slugger = () => numbered((text) => sindresorhus(text, { decamelize: false }));
