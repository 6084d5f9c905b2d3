import { type AnyHub, type RunningMock, startMock } from "@ango-hub/mock-server";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { type OpenTab, openTab } from "../../docs/tab.ts";
import { content } from "./content.ts";
import { recordVideo } from "./video.ts";

/** A generation of the service. */
export type Generation = "current" | "classic";

/** A hub whose page is looked at. */
export interface Stage {
  mock: RunningMock<AnyHub>;
  /** Makes the hub what it was at first. */
  restore(): void;
  /** Opens the page at an address after the `#`. */
  open(hash?: string, options?: BrowserContextOptions): Promise<OpenTab>;
  /** The address of a task, by the name of its asset. */
  taskAt(externalId: string): string;
  /** The first task of an asset, by its name. */
  taskOf(externalId: string): string;
  projectOf(name: string): string;
  /** Sends something to the service that the hub stands in for. */
  post(path: string, body: object): Promise<number>;
}

/** Kept, since recording takes as long as the video. */
let video: Promise<Blob> | undefined;

/** Starts a hub with something of every kind in it. */
export async function openStage(browser: Browser, generation: Generation): Promise<Stage> {
  video ??= recordVideo(browser);
  const given = content(await video, generation);
  const mock: RunningMock<AnyHub> =
    generation === "current" ? await startMock({ content: given }) : await startMock({ generation, content: given });
  const saved = mock.hub.save();
  const stage: Stage = {
    mock,
    restore: () => {
      mock.hub.restore(saved as never);
      mock.hub.faults.clear();
    },
    open: (hash = "", options = {}) =>
      openTab(browser, `${mock.url}/${hash}`, { viewport: { width: 1_280, height: 900 }, ...options }),
    taskAt: (externalId) => `#/tasks/${stage.taskOf(externalId)}`,
    taskOf: (externalId) => {
      const { state } = mock.hub;
      for (const asset of state.assets.values())
        if (asset.externalId === externalId) return "task" in asset ? asset.task : `${asset.tasks[0]?._id}`;
      throw new Error(`there is no asset ${externalId}`);
    },
    projectOf: (name) => {
      const project = [...mock.hub.state.projects.values()].find((one) => one.name === name);
      if (!project) throw new Error(`there is no project ${name}`);
      return project._id;
    },
    post: async (path, body) => {
      const headers = { apikey: mock.hub.apiKey, "content-type": "application/json" };
      return (await fetch(mock.url + path, { method: "POST", headers, body: JSON.stringify(body) })).status;
    },
  };
  return stage;
}
