import { describe, expect, test } from "vitest";
import { wait } from "../../promised.ts";
import { Choices, seed, withSeed } from "../seed.ts";
import { type Ended, Ground, settings } from "./ground.ts";
import { Tally } from "./tally.ts";

const rounds = 16;
const atOnce = 4;

describe.concurrent("two processes that upload one folder with one journal lose no file and register none twice", () => {
  test.each(settings)("with $name", async (setting) => {
    const { name } = setting;
    const tally = new Tally();
    const figures = { rounds: 0, bothFinished: 0, oneRefused: 0, killed: 0 };

    const race = async (number: number): Promise<void> => {
      const choices = new Choices("races", name, number);
      const ground = await Ground.start(setting, choices);
      // Half of the races are for a journal whose last user was killed, and left its lock.
      if (choices.happens(0.5)) {
        const { process, ended } = ground.run();
        await wait(choices.integer(150, 900));
        process.kill("SIGKILL");
        await ended;
      }
      const first = ground.run();
      await wait(choices.of([0, choices.integer(0, 150), choices.integer(0, 600)]));
      const second = ground.run();
      if (choices.happens(0.4)) {
        await wait(choices.integer(0, 800));
        choices.of([first, second]).process.kill("SIGKILL");
      }
      const outcomes = await Promise.all([first.ended, second.ended]);
      figures.rounds += 1;
      const kinds = outcomes.map(kindOf);
      expect(kinds, withSeed(`race ${number}`)).not.toContain("other");
      if (kinds.includes("killed")) figures.killed += 1;
      else if (kinds.includes("refused")) figures.oneRefused += 1;
      else figures.bothFinished += 1;
      // Of two that nobody killed one at least did it all.
      if (!kinds.includes("killed")) expect(kinds, withSeed(`race ${number}`)).toContain("finished");
      const last = await ground.run().ended;
      expect(last.output, withSeed(`race ${number}`)).toEqual({ registered: ground.names.length });
      tally.add(ground.names, await ground.assets());
      await ground.close();

      function kindOf({ wasKilled, output }: Ended): "killed" | "refused" | "finished" | "other" {
        if (wasKilled) return "killed";
        if (output?.refused === "journal") return "refused";
        return output?.registered === ground.names.length ? "finished" : "other";
      }
    };
    let next = 0;
    const worker = async (): Promise<void> => {
      while (next < rounds) await race(next++);
    };
    await Promise.all(Array.from({ length: atOnce }, worker));

    console.log(`${name}, SEED=${seed}:`, JSON.stringify({ ...figures, files: tally.files }));
    expect({ lost: tally.lost, doubled: tally.doubled }, withSeed(name)).toEqual({ lost: [], doubled: [] });
    expect(figures.oneRefused, withSeed(name)).toBeGreaterThan(0);
  });
});
