import { fileURLToPath } from "node:url";
import { type Gap, gapsOf } from "./gaps.ts";

/** What needs less than a summary, an example and the texts of its parameters. */
const exceptions: readonly { names: RegExp; reason: string }[] = [
  { names: /\.(then|toJSON)$/, reason: "called by the language, with `await` and `JSON.stringify`" },
  {
    names: /^@ango-hub\/mock: (Classic)?Store\.(add|remove|set)\w+$/,
    reason: "called by the hub alone, as the store's docstring says: others change it through the API",
  },
];

// Looks whether an editor can show of every exported function, and every public method of an exported class, what it is for,
// what its parameters are, and how it is called.
const root = fileURLToPath(new URL("../../", import.meta.url));
const found = ["client", "label-set", "convert", "mock"].flatMap((name) => gapsOf(root, `packages/${name}`));
const isExcepted = ({ name }: Gap): boolean => exceptions.some(({ names }) => names.test(name));
const gaps = found.filter((gap) => !isExcepted(gap));
const idle = exceptions.filter(({ names }) => !found.some(({ name }) => names.test(name)));

for (const { name, missing } of gaps) console.error(`The docstring of ${name} has no ${missing}.`);
for (const { names } of idle) console.error(`Nothing needs the exception ${names} any more. Take it out.`);
if (gaps.length + idle.length > 0) process.exitCode = 1;
