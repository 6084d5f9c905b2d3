import type { Generation } from "../../clients.ts";
import { perGeneration, table } from "../pages.ts";
import type { DownloadRow } from "./downloads.ts";
import type { UploadRow } from "./uploads.ts";

/** The part of the fault matrix that is about uploads, as Markdown. */
export function uploadsToMarkdown(rows: Readonly<Record<Generation, readonly UploadRow[]>>): string {
  const columns = [
    "fault",
    "once",
    "for as long as it lasts",
    "what there is then",
    "the same call again, all being well",
  ];
  return `## Uploads

Three files are uploaded with a journal, 2 retries for each request, and a \`settleTime\` that is longer than the list lags. *4×
\`uploadFile\`* counts the requests that were sent of the operation that the fault hits. In no cell a file became two assets, which
the tests count in the service.

${perGeneration(rows, (own) =>
  table(
    columns,
    own.map((row) => [row.fault, row.once, row.lasting, row.left, row.again]),
  ),
)}
`;
}

/** The part of the fault matrix that is about downloads, as Markdown. */
export function downloadsToMarkdown(rows: Readonly<Record<Generation, readonly DownloadRow[]>>): string {
  const columns = [
    "fault",
    "once, `download(path)`",
    "once, `assets()`",
    "for as long as it lasts, `download(path)`",
    "what lies at the path then",
    "the same call again, all being well",
  ];
  return `## Downloads

An export is saved at the path of an older file, and read asset by asset. What was given out cannot be taken back: where the
download has to begin again, \`assets()\` fails and a file is written anew. \`download\` saves the archive as it is; whether it is
damaged shows when it is read.

${perGeneration(rows, (own) =>
  table(
    columns,
    own.map((row) => [row.fault, row.saved, row.read, row.lasting, row.left, row.again]),
  ),
)}
`;
}
