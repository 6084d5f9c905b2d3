import { createHash } from "node:crypto";
import type { Statistics } from "../statistics.ts";
import { statisticsTables } from "../tables/statistics-tables.ts";
import { agreementPart } from "./agreement.ts";
import { Html, html, nameOf } from "./html.ts";
import { answerPart, classPart } from "./labels.ts";
import { taskPart, tiles } from "./overview.ts";
import { style } from "./style.ts";
import { workPart } from "./work.ts";

/** What a page is called by. */
export interface PageOptions {
  /** What the statistics are of, such as the name of a file. */
  readonly name: string;
  /** When they were made. */
  readonly date: Date;
}

/**
 * Statistics as a page: one HTML file that needs no network, runs no script and loads nothing, which its own Content-Security-Policy
 * says, too. Behind each chart is a table.
 */
export function statisticsPage(statistics: Statistics, { name, date }: PageOptions): string {
  const tables = statisticsTables(statistics);
  const tableOf = (title: string) => tables.filter((table) => table.title === title);
  const policy = `default-src 'none'; style-src 'sha256-${createHash("sha256").update(style).digest("base64")}'; base-uri 'none'; form-action 'none'`;
  const made = date.toISOString().slice(0, 16).replace("T", " ");
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>Statistics of ${name}</title>
<style>${new Html(style)}</style>
</head>
<body>
<header>
<p class="kicker">Ango Hub · Statistics of an export</p>
<h1>${nameOf(name)}</h1>
</header>
<main>
${tiles(statistics)}
${taskPart(statistics, tableOf)}
${classPart(statistics, tableOf)}
${answerPart(statistics, tableOf)}
${workPart(statistics, tableOf)}
${agreementPart(statistics, tableOf)}
</main>
<footer>Made by <code>ango stats</code> on ${made} UTC. An object of a video counts once; an answer with several options counts for each.</footer>
</body>
</html>
`.text;
}
