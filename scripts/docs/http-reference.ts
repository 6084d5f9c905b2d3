import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

/** Builds the Redoc page of `openapi.yaml`, with all it needs inside. */
export function buildHttpReference(root: string, file: string): void {
  const redocly = `${root}node_modules/@redocly/cli/bin/cli.js`;
  execFileSync(process.execPath, [redocly, "build-docs", "ango-hub", "--inlineBundle", "--output", file], {
    cwd: root,
    stdio: "pipe",
    // Redocly looks for a newer version of itself and reports how it is used, unless told not to.
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  writeFileSync(file, withoutOutsideRequests(readFileSync(file, "utf8")));
}

/** The bundle fetches Redocly's logo for its credit line. The credit stays, as a picture inside the page. */
function withoutOutsideRequests(page: string): string {
  const self = page.replace(/https:\/\/cdn\.redoc\.ly\/redoc\/logo-mini(?:-full)?\.svg/g, logo());
  const outside = /<(?:script|link)[^>]+(?:src|href)="https?:[^"]*/.exec(self);
  if (outside) throw new Error(`the page would load something from elsewhere: ${outside[0]}`);
  return self;
}

function logo(): string {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="52" height="16"><text y="12" font-family="sans-serif" font-size="12" font-weight="600" fill="#0044d4">Redocly</text></svg>';
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}`;
}
