import { createRootRoute, HeadContent, Outlet, Scripts } from '@tanstack/react-router';
import { Frame } from '../../../shared/blog';
import css from '../../../shared/global.css?url';
import { Link } from '../link';

export const Route = createRootRoute({
  head: () => ({
    meta: [
      { charSet: 'utf-8' },
      { name: 'viewport', content: 'width=device-width, initial-scale=1' },
      { title: 'Harbour Notes' },
    ],
    links: [{ rel: 'stylesheet', href: css }],
  }),
  component: Root,
});

function Root() {
  return (
    <html lang="en">
      <head>
        <HeadContent />
      </head>
      <body className="flex min-h-screen flex-col">
        <Frame Link={Link}>
          <Outlet />
        </Frame>
        <Scripts />
      </body>
    </html>
  );
}
