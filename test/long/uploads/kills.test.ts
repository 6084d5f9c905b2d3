import { describe, expect, test } from "vitest";
import { wait } from "../../promised.ts";
import { Choices, seed, withSeed } from "../seed.ts";
import { Ground, type Progress, settings } from "./ground.ts";
import { Tally } from "./tally.ts";

/** How many kills there are of each setting, and how many uploads run side by side. */
const amounts = [
  { kills: 70, atOnce: 4 },
  { kills: 65, atOnce: 9 },
  { kills: 65, atOnce: 9 },
];

describe.concurrent("an upload that is killed again and again loses no file and registers none twice", () => {
  test.each(settings.map((setting, index) => ({ ...setting, ...amounts[index] })))("with $name", async (setting) => {
    const { name, kills = 0, atOnce = 1 } = setting;
    const tally = new Tally();
    const figures = { killed: 0, uploads: 0, runs: 0, sentAgain: 0, whileRegistering: 0, whileSending: 0, before: 0 };

    const uploadOnce = async (number: number): Promise<void> => {
      const choices = new Choices("kills", name, number);
      const ground = await Ground.start(setting, choices);
      figures.uploads += 1;
      // In the end it is let be.
      for (let left = choices.integer(2, 8); ; left -= 1) {
        const { process, ended } = ground.run();
        figures.runs += 1;
        const isLast = left === 0 || figures.killed >= kills;
        const before = ground.progress;
        let over = false;
        ended
          .finally(() => {
            over = true;
          })
          .catch(() => {});
        if (!isLast) await moment(ground, before, choices, setting.settles, () => over);
        if (!isLast) process.kill("SIGKILL");
        const { wasKilled, output } = await ended;
        if (!wasKilled) {
          expect(output, withSeed(`upload ${number}`)).toEqual({ registered: ground.names.length });
          break;
        }
        figures.killed += 1;
        figures[phaseOf(ground.progress)] += 1;
      }
      tally.add(ground.names, await ground.assets());
      figures.sentAgain += ground.sentAgain;
      await ground.close();
    };
    let next = 0;
    const worker = async (): Promise<void> => {
      while (figures.killed < kills) await uploadOnce(next++);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    console.log(`${name}, SEED=${seed}:`, JSON.stringify({ ...figures, files: tally.files }));
    expect({ lost: tally.lost, doubled: tally.doubled }, withSeed(name)).toEqual({ lost: [], doubled: [] });
    expect(figures.killed).toBeGreaterThanOrEqual(kills);
    // What is to be shown happens while files are sent, and while it is not known whether they are registered.
    expect(Math.min(figures.whileRegistering, figures.whileSending), withSeed(name)).toBeGreaterThan(kills / 10);
  });
});

/** Waits until the time has come to kill an upload: after a while, after some files, or while some are registered. */
async function moment(
  ground: Ground,
  before: Progress,
  choices: Choices,
  settles: number,
  isOver: () => boolean,
): Promise<void> {
  const kind = choices.of(["time", "stored", "registering", "registering"] as const);
  if (kind === "time") return wait(choices.integer(0, 1500));
  const more = kind === "stored" ? choices.integer(1, 150) : choices.integer(1, 3);
  while (!isOver() && ground.progress[kind] < before[kind] + more) await wait(2);
  await wait(choices.integer(0, kind === "stored" ? 5 : choices.of([10, 300, settles + 300])));
}

function phaseOf({ stored, registering, registered }: Progress): "before" | "whileSending" | "whileRegistering" {
  if (registering > registered) return "whileRegistering";
  return stored > 0 ? "whileSending" : "before";
}
