import { AngoHub } from "@ango-hub/client";

// Lists projects with keys in both forms, each more than once.
Object.assign(globalThis, {
  listWithKey: (apiKey: string, baseUrl: string) => listTwice({ apiKey, baseUrl }),
  listWithFunction: (apiKey: string, baseUrl: string) => listTwice({ apiKey: () => apiKey, baseUrl }),
});

async function listTwice(options: ConstructorParameters<typeof AngoHub>[0]): Promise<number> {
  const [one, two] = [new AngoHub(options), new AngoHub(options)];
  return (await one.projects.list()).total + (await two.projects.list()).total;
}
