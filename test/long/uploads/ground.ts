import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AngoHub } from "@ango-hub/client/classic";
import { type ClassicHub, createHub, type Fault } from "@ango-hub/mock";
import { type RunningServer, startServer } from "@ango-hub/mock-server";
import { wait } from "../../promised.ts";
import type { Choices } from "../seed.ts";
import { temporaryFolder } from "../tools.ts";

const program = fileURLToPath(new URL("upload.ts", import.meta.url));

/** How a service takes registrations. */
export interface Setting {
  name: string;
  faults: readonly Fault[];
  /** How long the effect of a registration may come after its request, in milliseconds. */
  settles: number;
}

export const settings: readonly Setting[] = [
  { name: "a service that commits at once", faults: [], settles: 0 },
  {
    name: "a service that takes 3 s to commit",
    faults: [{ kind: "late-effect", milliseconds: 3000, operation: "importAssets" }],
    settles: 3000,
  },
  {
    name: "a list that lags 4 s behind",
    faults: [{ kind: "lag", milliseconds: 4000, operation: "listAssets" }],
    settles: 0,
  },
];

/** What became of an upload's process. */
export interface Ended {
  wasKilled: boolean;
  /** What it printed, when it came to its end. */
  output: { registered?: number; refused?: string } | undefined;
}

/** A folder that is uploaded to a project of its own, by one process after another. */
export class Ground {
  readonly names: readonly string[];
  readonly journal: string;
  readonly #hub: ClassicHub;
  readonly #server: RunningServer;
  readonly #projectId: string;
  readonly #place: string;
  readonly #setting: Setting;

  private constructor(
    hub: ClassicHub,
    server: RunningServer,
    projectId: string,
    setting: Setting,
    names: readonly string[],
  ) {
    this.#hub = hub;
    this.#server = server;
    this.#projectId = projectId;
    this.#setting = setting;
    this.#place = temporaryFolder();
    this.names = names;
    this.journal = join(this.#place, "journal");
    mkdirSync(join(this.#place, "files"));
    for (const name of names) writeFileSync(join(this.#place, "files", name), `content of ${name}`);
  }

  static async start(setting: Setting, choices: Choices): Promise<Ground> {
    const hub = await createHub({ generation: "classic" });
    const server = await startServer(hub);
    const { _id } = await new AngoHub({ apiKey: hub.apiKey, baseUrl: server.url }).projects.create({ name: "Kills" });
    for (const fault of setting.faults) hub.faults.add(fault);
    hub.faults.add({ kind: "delay", milliseconds: 3, operation: "uploadFile" });
    const names = Array.from({ length: choices.integer(20, 330) }, (_, index) => `${index}.jpg`);
    return new Ground(hub, server, _id, setting, names);
  }

  /** Starts a process that uploads the folder. */
  run(): { process: ChildProcess; ended: Promise<Ended> } {
    const args = [
      program,
      this.#hub.apiKey,
      this.#server.url,
      this.#projectId,
      join(this.#place, "files"),
      this.journal,
    ];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    child.stdout.on("data", (chunk) => {
      printed += chunk;
    });
    const ended = new Promise<Ended>((resolve, reject) => {
      child.once("error", reject);
      child.once("close", (code, signal) => {
        if (signal === "SIGKILL") resolve({ wasKilled: true, output: undefined });
        else if (code === 0) resolve({ wasKilled: false, output: JSON.parse(printed) });
        else reject(new Error(`the upload ended with ${code ?? signal}`));
      });
    });
    return { process: child, ended };
  }

  /** Files that were sent more than once, which costs time and harms nothing. */
  get sentAgain(): number {
    return this.#hub.state.files.size - this.names.length;
  }

  /** What the project holds once nothing is on its way any more: each file's name, as often as it is an asset. */
  async assets(): Promise<string[]> {
    await wait(this.#setting.settles + 200);
    const assets = this.#hub.state.projects.get(this.#projectId)?.assets ?? [];
    return assets.map(({ externalId, data }) => {
      const content = new TextDecoder().decode(this.#hub.state.files.get(data)?.bytes);
      return content === `content of ${externalId}` ? externalId : `${externalId} with ${content}`;
    });
  }

  /** How far the journal says that the upload is. */
  get progress(): Progress {
    const progress = { stored: 0, registering: 0, registered: 0 };
    for (const line of this.#journalText.split("\n")) {
      for (const state of ["stored", "registering", "registered"] as const) {
        if (line.startsWith(`{"${state}"`)) progress[state] += 1;
      }
    }
    return progress;
  }

  get #journalText(): string {
    try {
      return readFileSync(this.journal, "utf8");
    } catch {
      return "";
    }
  }

  async close(): Promise<void> {
    await this.#server.close();
    rmSync(this.#place, { recursive: true, force: true });
  }
}

/** How many lines of each kind a journal has. */
export interface Progress {
  stored: number;
  registering: number;
  registered: number;
}
