import { glob } from "node:fs/promises";
import { AngoHub, UploadError } from "@ango-hub/client";

const [folder, name] = process.argv.slice(2);
if (!folder || !name)
  throw new Error("Usage: node upload-folder.ts <folder> <project>");

const ango = new AngoHub();
const project = (await findProject(name)) ?? (await ango.projects.create({ name }));
try {
  const { registered } = await ango.assets.upload(
    project._id,
    photographs(folder),
    {
      journal: `${folder}/.upload-journal`,
      onProgress: ({ files }) =>
        process.stderr.write(`\r${files.done} done, ${files.failed} failed`),
    },
  );
  console.log(`${registered.length} photographs are in ${project.name}.`);
} catch (error) {
  if (!(error instanceof UploadError)) throw error;
  for (const { externalId, error: reason } of error.failed)
    console.error(`${externalId}: ${reason}`);
  process.exitCode = 1;
}

async function* photographs(folder: string): AsyncGenerator<string> {
  for await (const path of glob("**/*.{jpg,jpeg,png}", { cwd: folder }))
    yield `${folder}/${path}`;
}

async function findProject(name: string) {
  for await (const project of ango.projects.list())
    if (project.name === name) return project;
  return undefined;
}
