import type { ReviewStatus, Stage } from "@ango-hub/openapi";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { problemOfWorkflow } from "./check-workflow.ts";
import type { Annotations, WorkflowEvent, WorkflowState } from "./state.ts";
import { WorkflowRefusal } from "./state.ts";
import { enter, step } from "./step.ts";

const at = (second: number): string => new Date(Date.UTC(2026, 2, 1) + second * 1000).toISOString();
const nothing: Annotations = { answer: null, brushDataUrl: null, medicalBrushDataUrl: null };
const drawn: Annotations = { ...nothing, answer: { tools: [], classifications: [], relations: [] } };
const keep = { removeAnnotations: false, removeAssignee: false, removeStageHistory: false };

const reviewed: Stage[] = [
  { id: "Start", type: "Start", name: "Start", next: ["Label"], autoForward: true },
  { id: "Label", type: "Label", name: "Labeling", next: ["Review"] },
  { id: "Review", type: "Review", name: "Review", next: ["Complete", "Label"] },
  { id: "Complete", type: "Complete", name: "Complete" },
];

type Untimed<Event = WorkflowEvent> = Event extends WorkflowEvent ? Omit<Event, "at"> : never;

/** Puts a task through events, a second after each other. */
function after(state: WorkflowState, ...events: Untimed[]): WorkflowState {
  return events.reduce((now, event, i) => step(now, { ...event, at: at(i + 1) } as WorkflowEvent), state);
}

const submit = (by: string, duration = 0) => ({ type: "submit" as const, annotations: drawn, duration, by });
const review = (by: string, reviewStatus: ReviewStatus) => ({ type: "review" as const, reviewStatus, by });

describe("a task", () => {
  test("waits in a start that does not forward, until somebody forwards it", () => {
    const stages = reviewed.map((stage) => (stage.id === "Start" ? { ...stage, autoForward: false } : stage));
    const waiting = enter(stages, at(0));
    expect(waiting.task.stage).toBe("Start");
    const { task } = after(waiting, { type: "forward", by: "m@x" });
    expect(task.stage).toBe("Label");
    expect(task.history).toMatchObject([{ stageId: "Start", completedAt: at(1), completedBy: null }]);
  });

  test("goes back to who labelled it when it is rejected, and to who reviewed it after that", () => {
    const { task, clock } = after(enter(reviewed, at(0)), submit("a@x", 5), review("b@x", "Rejected"), {
      type: "save",
      annotations: drawn,
      duration: 7,
      by: "c@x",
    });
    expect(task).toMatchObject({ stage: "Label", assignee: "a@x", reviewStatus: "Rejected", isDraft: true });
    expect(task).toMatchObject({ duration: 7, totalDuration: 12 });
    const again = step({ stages: reviewed, clock, task }, { ...submit("c@x"), at: at(9) }).task;
    expect(again).toMatchObject({ stage: "Review", assignee: "b@x", isDraft: false, duration: 0, totalDuration: 12 });
    expect(
      again.history.map(({ stageId, completedBy, duration, reviewStatus }) => [
        stageId,
        completedBy,
        duration,
        reviewStatus,
      ]),
    ).toEqual([
      ["Start", null, 0, null],
      ["Label", "a@x", 5, null],
      ["Review", "b@x", 0, "Rejected"],
      ["Label", "a@x", 7, null],
    ]);
  });

  test("is complete when it is accepted, and shows who worked on it last and when", () => {
    const { task } = after(enter(reviewed, at(0)), submit("a@x"), review("b@x", "Accepted"));
    expect(task).toMatchObject({ stage: "Complete", completedAt: at(2), assignee: "b@x", reviewStatus: "Accepted" });
  });

  test("stays in the review while the review says neither", () => {
    const { task } = after(enter(reviewed, at(0)), submit("a@x"), review("b@x", "Todo"));
    expect(task).toMatchObject({ stage: "Review", assignee: "b@x", reviewStatus: "Todo" });
    expect(task.history).toHaveLength(2);
  });

  test("is kept by a Hold, where it can be saved and not submitted", () => {
    const held: Stage[] = [
      { id: "Start", type: "Start", name: "Start", next: ["Hold"], autoForward: true },
      { id: "Hold", type: "Hold", name: "Waiting", next: ["Complete"] },
      { id: "Complete", type: "Complete", name: "Complete" },
    ];
    const state = after(enter(held, at(0)), { type: "save", annotations: drawn, duration: 1, by: "a@x" });
    expect(state.task).toMatchObject({ stage: "Hold", answer: drawn.answer });
    expect(() => after(state, submit("a@x"))).toThrow("Waiting is a Hold: tasks in it can be saved, and not submitted");
    expect(after(state, { type: "forward", by: "m@x" }).task.stage).toBe("Complete");
  });

  test("passes through stages in which nobody works, with an entry for each", () => {
    const through: Stage[] = [
      { id: "Start", type: "Start", name: "Start", next: ["Call"], autoForward: true },
      { id: "Call", type: "Webhook", name: "Call", next: ["Sample"] },
      { id: "Sample", type: "Logic", name: "Sample", next: ["Label", "Complete"] },
      { id: "Label", type: "Label", name: "Label", next: ["Complete"] },
      { id: "Complete", type: "Complete", name: "Complete" },
    ];
    const { task } = enter(through, at(0));
    expect(task.stage).toBe("Label");
    expect(task.history.map(({ stageId }) => stageId)).toEqual(["Start", "Call", "Sample"]);
  });

  test("is not requeued from a Complete that prevents it", () => {
    const stages = reviewed.map((stage) => (stage.id === "Complete" ? { ...stage, preventRequeue: true } : stage));
    const done = after(enter(stages, at(0)), submit("a@x"), review("b@x", "Accepted"));
    expect(() => after(done, { type: "requeue", to: "Label", by: "m@x", ...keep })).toThrow(WorkflowRefusal);
  });
});

describe("a workflow that tasks can't pass is told apart", () => {
  const change = (id: string, change: Partial<Stage>) =>
    reviewed.map((stage) => (stage.id === id ? { ...stage, ...change } : stage));
  const wrong: [string, Stage[], string][] = [
    ["an id twice", [...reviewed, reviewed[1] as Stage], "stages/4/id"],
    ["no start", reviewed.slice(1), 'the id "Start"'],
    ["no end", reviewed.slice(0, 3), "the type Complete"],
    ["a stage that is none", change("Label", { next: ["Nowhere"] }), "stages/1/next/0"],
    ["a review with one way", change("Review", { next: ["Complete"] }), "stages/2/next"],
    ["a label without a way", change("Label", { next: [] }), "stages/1/next"],
    ["a way out of the end", change("Complete", { next: ["Label"] }), "stages/3/next"],
    [
      "a circle without rest",
      [...change("Start", { next: ["Loop"] }), { id: "Loop", type: "Logic", name: "Loop", next: ["Loop"] }],
      "in a circle",
    ],
  ];
  test.each(wrong)("%s", (_, stages, message) => expect(problemOfWorkflow(stages)).toContain(message));
  test("and one that they can pass is not", () => expect(problemOfWorkflow(reviewed)).toBeUndefined());
});

/** Workflows that can be passed: stages of every kind, leading anywhere. */
const workflows = fc
  .array(fc.constantFrom("Label", "Review", "Hold", "Logic", "Webhook", "Plugin", "Consensus"), {
    minLength: 1,
    maxLength: 6,
  })
  .chain((types) => {
    const ids = types.map((_, i) => `stage-${i}`);
    const anywhere = fc.constantFrom(...ids, "Complete");
    const inner = types.map((type, i) =>
      fc.tuple(anywhere, anywhere).map(
        ([first, second]): Stage => ({
          id: `stage-${i}`,
          type,
          name: `${type} ${i}`,
          next: type === "Review" || type === "Logic" ? [first, second] : [first],
        }),
      ),
    );
    return fc
      .tuple(anywhere, fc.boolean(), fc.boolean(), fc.tuple(...inner))
      .map(([to, autoForward, preventRequeue, middle]): Stage[] => [
        { id: "Start", type: "Start", name: "Start", next: [to], autoForward },
        ...middle,
        { id: "Complete", type: "Complete", name: "Complete", preventRequeue },
      ]);
  })
  .filter((stages) => problemOfWorkflow(stages) === undefined);

const people = fc.constantFrom("a@x", "b@x", "c@x");

function events(stages: readonly Stage[]): fc.Arbitrary<WorkflowEvent[]> {
  const ids = fc.constantFrom(...stages.map(({ id }) => id));
  const deed = { at: fc.integer({ min: -10, max: 1_000 }).map(at), by: people };
  const annotations = fc.constantFrom(nothing, drawn);
  const flags = { removeAnnotations: fc.boolean(), removeAssignee: fc.boolean(), removeStageHistory: fc.boolean() };
  return fc.array(
    fc.oneof(
      fc.record({ type: fc.constant("forward" as const), ...deed }),
      fc.record({ type: fc.constant("assign" as const), stage: ids, assignee: people, ...deed }),
      fc.record({
        type: fc.constantFrom("save" as const, "submit" as const),
        annotations,
        duration: fc.nat(1_000),
        ...deed,
      }),
      fc.record({
        type: fc.constant("review" as const),
        reviewStatus: fc.constantFrom("Accepted" as const, "Rejected" as const, "Todo" as const, "Fixed" as const),
        ...deed,
      }),
      fc.record({ type: fc.constant("requeue" as const), to: ids, ...flags, ...deed }),
    ),
    { maxLength: 20 },
  );
}

const runs = workflows.chain((stages) => fc.tuple(fc.constant(stages), events(stages)));

/** Gives every step of a run that the workflow allows. */
function* stepsOf(stages: Stage[], list: WorkflowEvent[]): Generator<[WorkflowState, WorkflowEvent, WorkflowState]> {
  let state = deepFreeze(enter(deepFreeze(stages), at(0)));
  for (const event of list) {
    let next: WorkflowState;
    try {
      next = deepFreeze(step(state, deepFreeze(event)));
    } catch (error) {
      expect(error).toBeInstanceOf(WorkflowRefusal);
      continue;
    }
    yield [state, event, next];
    state = next;
  }
}

// In strict mode, a change of what is frozen throws a TypeError, which is no refusal.
function deepFreeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(deepFreeze);
  return Object.freeze(value);
}

function holds(law: (before: WorkflowState, event: WorkflowEvent, after: WorkflowState) => void): void {
  fc.assert(
    fc.property(runs, ([stages, list]) => {
      for (const [before, event, next] of stepsOf(stages, list)) law(before, event, next);
    }),
  );
}

describe("laws of every workflow", () => {
  test("a task is in exactly one stage of the workflow, in which tasks rest", () => {
    holds((_, __, { stages, task }) => {
      const found = stages.filter(({ id }) => id === task.stage);
      expect(found).toHaveLength(1);
      expect(["Start", "Label", "Review", "Hold", "Complete"]).toContain(found[0]?.type);
    });
  });

  test("time never goes back, not in the history either", () => {
    holds((before, event, next) => {
      expect(next.clock >= before.clock && next.clock >= event.at).toBe(true);
      const times = next.task.history.map(({ completedAt }) => completedAt);
      expect(times).toEqual([...times].sort());
    });
  });

  test("history only grows, unless it is removed", () => {
    holds((before, event, next) => {
      if (event.type === "requeue" && event.removeStageHistory) return;
      expect(next.task.history.slice(0, before.task.history.length)).toEqual(before.task.history);
    });
  });

  test("accepted goes the first way and rejected the second, each with its entry", () => {
    holds((before, event, next) => {
      if (event.type !== "review" || !["Accepted", "Rejected"].includes(event.reviewStatus)) return;
      const stage = before.stages.find(({ id }) => id === before.task.stage);
      const entry = next.task.history[before.task.history.length];
      expect(entry).toMatchObject({ stageId: stage?.id, reviewStatus: event.reviewStatus, answer: before.task.answer });
      const to = stage?.next?.[event.reviewStatus === "Accepted" ? 0 : 1];
      const passedOrThere = next.task.history[before.task.history.length + 1]?.stageId ?? next.task.stage;
      expect(passedOrThere).toBe(to);
    });
  });

  test("a requeue makes no entry for the stage that is left, and takes only what it is told to", () => {
    holds((before, event, next) => {
      if (event.type !== "requeue") return;
      const kept = event.removeStageHistory ? [] : before.task.history;
      const [first] = next.task.history.slice(kept.length);
      expect(first?.stageId ?? next.task.stage).toBe(event.to);
      expect(next.task.answer).toBe(event.removeAnnotations ? null : before.task.answer);
      expect(next.task.workers[event.to]).toBe(event.removeAssignee ? undefined : before.task.workers[event.to]);
    });
  });

  test("a task that comes into a stage has the assignee who worked on it there", () => {
    holds((before, __, { stages, task }) => {
      if (before.task.stage === task.stage || stages.find(({ id }) => id === task.stage)?.type === "Complete") return;
      expect(task.assignee).toBe(task.workers[task.stage] ?? null);
    });
  });

  test("the time worked is that of all stages, each booked once", () => {
    holds((before, event, next) => {
      const worked = event.type === "save" || event.type === "submit" ? event.duration : 0;
      expect(next.task.totalDuration).toBe(before.task.totalDuration + worked);
    });
  });
});
