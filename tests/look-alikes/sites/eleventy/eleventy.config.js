import { IdAttributePlugin } from '@11ty/eleventy';
import syntaxHighlight from '@11ty/eleventy-plugin-syntaxhighlight';

export default function (config) {
  config.addPlugin(IdAttributePlugin);
  config.addPlugin(syntaxHighlight);
  config.addFilter('day', (date) => date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }));
  config.addFilter('iso', (date) => date.toISOString().slice(0, 10));
  config.addCollection('posts', (api) => api.getFilteredByGlob('posts/*.md'));
}
