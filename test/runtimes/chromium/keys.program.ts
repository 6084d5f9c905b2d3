import { clientOf, type Place } from "../programs/client.ts";

// Lists projects with keys in both forms, each more than once.
Object.assign(globalThis, {
  listWithKey: listTwice,
  listWithFunction: ({ apiKey, ...place }: Place) => listTwice({ ...place, apiKey: () => String(apiKey) }),
});

async function listTwice(place: Place): Promise<number> {
  const [one, two] = [clientOf(place), clientOf(place)];
  return (await one.projects.list()).total + (await two.projects.list()).total;
}
