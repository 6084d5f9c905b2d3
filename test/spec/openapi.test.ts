import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { Node, Spec } from "../../scripts/generate/spec.ts";
import { jsonValue, resolve } from "../../scripts/generate/spec.ts";
import { classic, current } from "./spec.ts";

describe("the descriptions", () => {
  // The slashes at the end of two paths, which the service has, are no finding.
  test.each([
    ["current", 2],
    ["classic", 0],
  ])("lint without a finding: %s", (generation, ignored) => {
    const report = JSON.parse(
      execFileSync(process.execPath, ["node_modules/@redocly/cli/bin/cli.js", "lint", generation, "--format=json"], {
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
    expect(report.totals).toEqual({ errors: 0, warnings: 0, ignored });
  });

  // What both have in common stands beside the pieces of the current one.
  test.each(globSync("openapi/**/*.yaml"))("have all of %s", (file) => {
    const specs = file.includes("classic/") ? [classic.spec] : [current.spec, classic.spec];
    const { paths = {}, webhooks = {}, components = {} } = parse(readFileSync(file, "utf8")) as Partial<Spec>;
    const names = (part: (spec: Spec) => Node | undefined) => specs.flatMap((spec) => Object.keys(part(spec) ?? {}));
    expect(names((spec) => spec.paths)).toEqual(expect.arrayContaining(Object.keys(paths)));
    expect(names((spec) => spec.webhooks as Node)).toEqual(expect.arrayContaining(Object.keys(webhooks as Node)));
    for (const [kind, named] of Object.entries(components)) {
      expect(names((spec) => spec.components[kind])).toEqual(expect.arrayContaining(Object.keys(named)));
    }
  });
});

/** Events of the service, which may carry more, and what plugins send, of which nobody knows all. */
const isOpen = new Set(
  ["labelEvent", "taskEvent", "pluginJob", "logOfPlugin", "respondOfPlugin"].map((name) => `${name} request`),
);

describe.each([current, classic])("the $generation description", ({ spec, operations, listBodies, validator }) => {
  test.each(operations)("$id says what clients need to know", ({ id, node, parameters }) => {
    expect(id).toMatch(/^[a-z]+[A-Z][A-Za-z]+$/);
    expect(node.summary).toEqual(expect.any(String));
    expect(node.description).toEqual(expect.any(String));
    expect(node["x-idempotent"]).toEqual(expect.any(Boolean));
    for (const parameter of parameters) expect(parameter.description, parameter.name).toEqual(expect.any(String));
  });

  test.each(operations.filter(({ node }) => !node.security))("$id documents the shared failures", ({ node }) => {
    expect(Object.keys(node.responses as Node)).toEqual(expect.arrayContaining(["400", "401", "403", "429", "500"]));
  });

  test.each(operations.filter(({ node }) => node["x-data-key"]))("$id answers under its data key", ({ node }) => {
    const [body] = listBodies().filter(({ where }) => where.startsWith(`${node.operationId} 2`));
    const envelope = resolve(spec, body?.schema as Node);
    const data = (envelope.properties as { data: Node }).data;
    expect(data.required).toContain(node["x-data-key"]);
    if (node["x-paginated"]) expect(data.required).toContain("total");
  });

  // What generators of other languages lose, or make code of that does not compile.
  describe("to other readers", () => {
    test("no webhook shares its tag with an operation", () => {
      const tagsOf = (node: Node) => node.tags as string[];
      const events = Object.values(spec.webhooks as { [name: string]: Node }).map(({ post }) => post as Node);
      const used = new Set(operations.flatMap(({ node }) => tagsOf(node)));
      expect(events.flatMap(tagsOf).filter((tag) => used.has(tag))).toEqual([]);
    });

    test("no schema is said by what it is not", () => {
      expect(JSON.stringify(spec)).not.toContain('"not":');
    });

    test.each(operations)("$id takes parameters by a schema, and JSON as a text", ({ parameters }) => {
      for (const parameter of parameters) {
        expect(parameter.content, parameter.name).toBeUndefined();
        if (jsonValue(parameter)) expect(parameter.schema.type).toBe("string");
      }
    });

    test("servers use no text that the common schema of OpenAPI 3.1 refuses", () => {
      const nodes = [spec, ...operations.map(({ node }) => node)];
      const servers = nodes.flatMap(({ servers }) => (servers ?? []) as { variables?: { [name: string]: Node } }[]);
      const variables = servers.flatMap((server) => Object.values(server.variables ?? {}));
      expect(variables.length).toBeGreaterThan(0);
      for (const variable of variables) expect(Object.keys(variable)).toEqual(["default"]);
    });
  });

  describe("examples", () => {
    test.each(listBodies())("of $where are there and fit their schema", ({ schema, examples }) => {
      const validate = validator(schema);
      expect(examples.length).toBeGreaterThan(0);
      for (const example of examples) {
        validate(example);
        expect(validate.errors ?? []).toEqual([]);
      }
    });
  });

  describe("request bodies", () => {
    const requests = listBodies().filter(({ where }) => where.endsWith(" request") && !isOpen.has(where));

    test.each(requests)("$where refuses a field that it does not know", ({ schema, examples }) => {
      const validate = validator(schema);
      for (const example of examples) expect(validate({ ...(example as Node), unknownField: 1 })).toBe(false);
    });
  });

  describe("objects from the service", () => {
    const answers = listBodies().filter(({ where }) => / 20\d$/.test(where));

    test.each(answers)("$where may carry fields that are not described", ({ schema, examples }) => {
      const validate = validator(schema);
      for (const example of examples) {
        const data = (example as { data?: Node }).data;
        validate({ ...(example as Node), unknownField: 1, data: data && { ...data, unknownField: 1 } });
        expect(validate.errors ?? []).toEqual([]);
      }
    });
  });
});
