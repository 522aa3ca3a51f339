export default function NotFound() {
  return (
    <html lang="en">
      <body>
        <h1>Page not found</h1>
      </body>
    </html>
  );
}
