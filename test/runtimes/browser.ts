import { roundTrip } from "./scenario.ts";

// In a browser, files are what a person dropped: here, photographs that the page itself fetched.
Object.assign(globalThis, {
  runScenario: async (apiKey: string, baseUrl: string, urls: string[]) => {
    const files = await Promise.all(
      urls.map(async (url, index) => {
        const name = `photograph ${index}.jpg`;
        return [name, new File([await (await fetch(url)).blob()], name)] as const;
      }),
    );
    return roundTrip(apiKey, baseUrl, Object.fromEntries(files));
  },
});
