import type { Stage } from "@ango-hub/client";
import { describe, expect, test } from "vitest";
import { clientOf, projectId } from "./service.ts";

const start: Stage = { id: "Start", type: "Start", name: "Start", next: ["Label"] };
const label: Stage = { id: "Label", type: "Label", name: "Label", next: ["Review"] };
const review: Stage = { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] };
const complete: Stage = { id: "Complete", type: "Complete", name: "Complete" };
const workflow = [start, label, review, complete];

const part = (id: string): Stage => ({ id, type: "Label", name: id, next: ["Both"], consensusId: "Both" });
const both: Stage = { id: "Both", type: "Consensus", name: "Both", next: ["Complete", "Review"], consensusId: null };
const consensus = [{ ...start, next: ["Both"] } as Stage, both, part("A"), part("B"), label, review, complete];

async function set(stages: readonly Stage[], options?: { expected?: readonly Stage[] }, present: unknown = stages) {
  const { ango, received } = clientOf(({ method, body }) => ({
    project: { stages: method === "GET" ? present : (body as { stages: unknown }).stages },
  }));
  const result: { stages?: Stage[]; error?: Error } = await ango.workflows
    .set(projectId, stages, options)
    .then<object, object>(
      (stages) => ({ stages }),
      (error) => ({ error }),
    );
  return { ...result, received };
}

describe("a workflow", () => {
  test.each([
    ["with a review", workflow],
    ["with a consensus", consensus],
    [
      "with conditions",
      [
        { ...start, next: ["Sample"] } as Stage,
        {
          id: "Sample",
          type: "Logic",
          name: "Sample",
          next: ["Hold", "Complete"],
          logic: { conditions: [{ type: "RandomSample", value: 0.1 }] },
        } as Stage,
        { id: "Hold", type: "Hold", name: "Hold", next: ["Complete"] } as Stage,
        complete,
      ],
    ],
    [
      "with a type that nobody knows yet",
      [
        { ...start, next: ["New"] } as Stage,
        { id: "New", type: "New", name: "n", next: ["Complete"] } as never,
        complete,
      ],
    ],
  ])("%s is sent as it is, keys that nobody knows included, and read back unchanged", async (_, stages) => {
    const known = stages.map((stage) => ({ ...stage, color: "#fff" }));
    const { stages: after, received } = await set(known as Stage[]);
    expect(received.map(({ body }) => body)).toEqual([{ stages: known }]);
    expect(after).toEqual(known);
  });

  test.each([
    [
      "a target that is none",
      [start, { ...label, next: ["Reviw"] }, review, complete],
      '"Label" leads to "Reviw", which is no stage.',
    ],
    [
      "a stage that is not reached",
      [...workflow, { id: "Lost", type: "Hold", name: "Lost", next: ["Complete"] }],
      'No way leads from Start to "Lost".',
    ],
    [
      "a review with one way on",
      [start, label, { ...review, next: ["Complete"] }, complete],
      "needs two stages, for accepted and rejected tasks, in next, but has 1.",
    ],
    [
      "a label with two ways on",
      [start, { ...label, next: ["Review", "Complete"] }, review, complete],
      "needs one stage in next, but has 2.",
    ],
    [
      "conditions without a rest",
      [
        { ...start, next: ["L"] },
        {
          id: "L",
          type: "Logic",
          name: "L",
          next: ["Complete"],
          logic: { conditions: [{ type: "Batch", value: [] }] },
        },
        complete,
      ],
      "needs 2 stages, one for each condition and one for the rest,",
    ],
    ["two of one id", [...workflow, { ...label }], 'Two stages have the id "Label".'],
    ["no start", [label, review, complete], "There is no stage of the type Start."],
    ["no end", [start, { ...label, next: ["Label"] }], "There is no stage of the type Complete."],
    [
      "a consensus without parts",
      [{ ...start, next: ["Both"] }, both, label, review, complete],
      "needs 2 to 10 stages with its id as consensusId, but has 0.",
    ],
    [
      "a part that leads elsewhere",
      [...consensus, { ...part("C"), next: ["Complete"] }],
      'is a part of "Both", and so must lead back there.',
    ],
    [
      "a part of what is no consensus",
      [...workflow, { ...part("C"), consensusId: "Label", next: ["Label"] }],
      "is no Consensus stage.",
    ],
    [
      "an end that leads on",
      [start, label, review, { ...complete, next: ["Label"] }],
      "needs no stage in next, but has 1.",
    ],
  ])("with %s is refused before anything is sent", async (_, stages, message) => {
    const { error, received } = await set(stages as Stage[]);
    expect(error).toMatchObject({ name: "ValidationError", argument: "stages" });
    expect(error?.message).toContain(message);
    expect(received).toEqual([]);
  });

  test("is not set where another one was expected, and compares what empty defaults mean", async () => {
    expect(
      (await set(workflow, { expected: workflow }, [start, label, review, { ...complete, preventRequeue: false }]))
        .error,
    ).toBeUndefined();
    const { error, received } = await set(workflow, { expected: workflow }, [
      start,
      { ...label, name: "Changed" },
      review,
      complete,
    ]);
    expect(error).toMatchObject({ name: "ValidationError", argument: "expected" });
    expect(received.map(({ method }) => method)).toEqual(["GET"]);
  });
});
