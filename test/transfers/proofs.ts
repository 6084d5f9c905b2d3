import type { Generation } from "../clients.ts";
import type { PromisesOn } from "../promised.ts";
import { type Ground, startClassicGround, startGround } from "./hub.ts";
import { classicPromises, currentPromises } from "./promises/index.ts";

/** A promise with its proof, on a hub of its own. */
export interface Proof {
  name: string;
  prove: () => Promise<void>;
}

function proofsOn<Own extends Ground>(
  start: () => Promise<Own>,
  promises: PromisesOn<Own>,
): Readonly<Record<string, Proof[]>> {
  const proofOf = ({ name, prove }: PromisesOn<Own>[string][number]): Proof => ({
    name,
    prove: async () => {
      const ground = await start();
      try {
        await prove(ground);
      } finally {
        await ground.close();
      }
    },
  });
  return Object.fromEntries(Object.entries(promises).map(([topic, promised]) => [topic, promised.map(proofOf)]));
}

/** What is promised of each generation's transfers, by topic. */
export const proofs: Readonly<Record<Generation, Readonly<Record<string, Proof[]>>>> = {
  current: proofsOn(startGround, currentPromises),
  classic: proofsOn(startClassicGround, classicPromises),
};
