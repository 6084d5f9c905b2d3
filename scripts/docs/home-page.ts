/** The page that leads to the references. */
export function homePage(): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ango Hub for TypeScript</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.6 system-ui, sans-serif; }
  body { max-width: 44rem; margin: 0 auto; padding: 3rem 1.25rem; }
  h1 { font-size: 2rem; line-height: 1.2; margin: 0 0 .5rem; }
  ul { list-style: none; padding: 0; display: grid; gap: 1rem; }
  a { color: inherit; }
  li a { display: block; padding: 1rem 1.25rem; border: 1px solid color-mix(in srgb, currentColor 25%, transparent); border-radius: .5rem; text-decoration: none; }
  li a:hover, li a:focus-visible { border-color: currentColor; }
  strong { display: block; }
</style>
</head>
<body>
<main>
<h1>Ango Hub for TypeScript</h1>
<p>Label images, video, text, audio and PDFs for machine learning, from Node, Deno, Bun, browsers and workers.</p>
<ul>
<li><a href="api/index.html"><strong>API reference</strong>Every class, method and type of the packages.</a></li>
<li><a href="http/index.html"><strong>HTTP reference</strong>Every operation, as the service speaks it.</a></li>
<li><a href="openapi.yaml"><strong>openapi.yaml</strong>The description that all of this is made from.</a></li>
</ul>
</main>
</body>
</html>
`;
}
