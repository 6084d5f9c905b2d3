/** The hub's page; its scripts fill it. */
export const html: string = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Ango Hub stand-in</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/_hub/page.css">
<script type="module" src="/_hub/page/app.js"></script>
</head>
<body>
<a class="skip" href="#project">Skip to the project</a>
<header>
<h1>Ango Hub stand-in</h1>
<p id="live" role="status">Connecting…</p>
</header>
<div class="layout">
<nav aria-labelledby="projects-heading">
<h2 id="projects-heading">Projects</h2>
<ul id="projects"></ul>
</nav>
<main id="project" tabindex="-1"><p class="empty">Choose a project.</p></main>
</div>
<section id="requests" aria-labelledby="requests-heading">
<h2 id="requests-heading">Last requests</h2>
<div class="scroll" tabindex="0" role="region" aria-labelledby="requests-heading"></div>
</section>
<noscript><p>This page needs JavaScript.</p></noscript>
</body>
</html>
`;
