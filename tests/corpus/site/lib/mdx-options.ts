/** The Markdown pipeline of the installed fumadocs-core, in the order its own MDX preset uses. */
import * as plugins from 'fumadocs-core/mdx-plugins';
import rehypeKatex from 'rehype-katex';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMath from 'remark-math';

type Plugin = unknown;

/** undefined where this version of fumadocs-core has no such plugin */
const own = (name: string): Plugin => (plugins as Record<string, Plugin>)[name];

const remark: Plugin[] = [
  remarkFrontmatter,
  own('remarkGfm'),
  remarkMath,
  own('remarkHeading'),
  [own('remarkImage'), { useImport: false, onError: 'ignore' }],
  own('remarkCodeTab'),
  own('remarkNpm') ?? npmAsBash,
  own('remarkSteps'),
];

const rehype: Plugin[] = [rehypeKatex, own('rehypeCode'), own('rehypeToc')];

interface Markdown {
  type: string;
  lang?: string;
  children?: Markdown[];
}

/** Before 15.6 an author writes plain bash. */
function npmAsBash() {
  return function visit(node: Markdown): void {
    if (node.type === 'code' && node.lang === 'npm') node.lang = 'bash';
    node.children?.forEach(visit);
  };
}

export const mdxOptions = { remarkPlugins: remark.filter(Boolean), rehypePlugins: rehype.filter(Boolean) } as object;
