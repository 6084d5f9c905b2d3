import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Extractor, ExtractorConfig, type ExtractorLogLevel } from "@microsoft/api-extractor";
import type { EntryPoint } from "./entry-points.ts";

const reports = fileURLToPath(new URL("../../etc/", import.meta.url));

/** Extracts the public declarations of a module and tells whether they are what its report says. */
export function extractReport(
  { specifier, folder, declarations }: EntryPoint,
  { temporary, update }: { temporary: string; update: boolean },
): boolean {
  const reportFileName = `${specifier.replace("@", "").replaceAll("/", "-")}.api.md`;
  const compilerOptions = {
    target: "es2022",
    lib: ["es2023", "dom", "dom.iterable", "dom.asynciterable"],
    module: "nodenext",
    strict: true,
    skipLibCheck: true,
    types: [],
  };
  const quiet = { logLevel: "none" as ExtractorLogLevel.None };
  const config = ExtractorConfig.prepare({
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      compiler: { overrideTsconfig: { compilerOptions, files: [declarations] } },
      apiReport: { enabled: true, reportFileName, reportFolder: reports, reportTempFolder: temporary },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      // Comments are held against the rules of this repository and not those of TSDoc.
      messages: {
        extractorMessageReporting: { default: quiet },
        tsdocMessageReporting: { default: quiet },
        compilerMessageReporting: { default: { logLevel: "error" as ExtractorLogLevel.Error } },
      },
    },
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, "package.json"),
  });
  const isNew = !existsSync(join(reports, reportFileName));
  const { apiReportChanged } = Extractor.invoke(config, {
    localBuild: update,
    messageCallback: (message) => {
      if (message.messageId.startsWith("console-")) message.handled = true;
    },
  });
  return !isNew && !apiReportChanged;
}
