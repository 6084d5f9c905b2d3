import { clientOf, type Place } from "../programs/client.ts";

// Makes clients with keys in both forms, each more than once. Only the local ones send something.
Object.assign(globalThis, {
  makeWithKey: (place: Place) => {
    for (const baseUrl of ["https://ango.example.com", "https://ango.example.org"]) clientOf({ ...place, baseUrl });
  },
  listLocally: listTwice,
  listWithFunction: ({ apiKey, ...place }: Place) => listTwice({ ...place, apiKey: () => String(apiKey) }),
});

async function listTwice(place: Place): Promise<number> {
  const [one, two] = [clientOf(place), clientOf(place)];
  return (await one.projects.list()).total + (await two.projects.list()).total;
}
