import { eleventy } from '../lib/sluggers.ts';
import { defineSite } from '../lib/types.ts';

export default defineSite({
  framework: 'eleventy {@11ty/eleventy}',
  origin: 'https://walks.example',
  render(workspace) {
    workspace.write('posts/posts.json', '{ "layout": "post.njk" }\n');
    for (const name of ['map-tiles', 'disk-full']) {
      workspace.writePost(`posts/${name}.md`, name, ({ title, description, date, tags }) => ({ title, description, date, tags }));
    }
    workspace.run('eleventy');
    return '_site';
  },
  pages: [
    {
      slug: 'eleventy-post', path: '/posts/map-tiles/', stage: 'server', layout: 'after eleventy-base-blog: body of the post straight in main, no article element',
      article: { post: 'map-tiles', shows: ['description', 'published', 'tags'], ids: eleventy },
    },
    { slug: 'eleventy-home', path: '/', stage: 'server', layout: 'list of posts' },
  ],
});
