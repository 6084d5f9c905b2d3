import { expect, test } from "vitest";
import { hubExport, labelSet } from "../../../testing/hub-export.ts";
import { statisticsOf } from "../statistics-of.ts";
import { statisticsTables } from "./statistics-tables.ts";

test("tables have a cell for each column, and a note where they have no rows", async () => {
  const { assets } = await hubExport();
  for (const statistics of [await statisticsOf(assets, { labelSet }), await statisticsOf([])]) {
    const tables = statisticsTables(statistics);
    expect(tables.length).toBeGreaterThan(8);
    for (const { title, note, columns, rows } of tables) {
      for (const row of rows) expect([title, row.length]).toEqual([title, columns.length]);
      if (rows.length === 0) expect(note, title).toMatch(/\.$/);
    }
  }
});

test("what brushes paint is no object, and is not said never to occur", async () => {
  const { assets } = await hubExport();
  const painted = {
    tools: [{ tool: "brush", title: "Road paint", schemaId: "paint" }],
    classifications: [],
    relations: [],
  };
  const tables = statisticsTables(await statisticsOf(assets, { labelSet: painted }));
  const classes = tables.find(({ title }) => title === "Classes")?.rows;
  expect(classes?.at(-1)).toEqual(["Road paint", "brush", 0, 0, "painted, in files of its own"]);
  expect(classes?.[0]?.at(-1)).toBe("not in the label set");
});

test("what was not asked for is not told of", async () => {
  const { assets } = await hubExport();
  const titlesOf = async (agreement: readonly ("stages" | "people")[]) => {
    const titles = statisticsTables(await statisticsOf(assets, { agreement })).map(({ title }) => title);
    return titles.filter((title) => title.startsWith("Agreement"));
  };
  expect(await titlesOf([])).toEqual([]);
  expect(await titlesOf(["people"])).toEqual(["Agreement between people"]);
  expect(await titlesOf(["stages"])).toEqual([
    "Agreement of Review with Labeling: objects",
    "Agreement of Review with Labeling: answers",
  ]);
});
