import { join } from "node:path";
import { AngoHub } from "@ango-hub/client";

// An upload in a process of its own, to be killed.
const [apiKey = "", baseUrl = "", projectId = "", folder = "", count = "", journal = ""] = process.argv.slice(2);
const paths = Array.from({ length: Number(count) }, (_, index) => join(folder, `${index}.jpg`));
const ango = new AngoHub({ apiKey, baseUrl });
let sent = 0;
await ango.assets.upload(projectId, paths, {
  journal,
  onProgress: ({ files }) => {
    sent += 1;
    console.log(`${sent} ${files.done}`);
  },
});
