/** Why something in a folder is no file to be sent. */
export type Reason = "hidden" | "system" | "special" | "loop" | "excluded";

const words: Readonly<Record<Reason, string>> = {
  hidden: "hidden",
  system: "made by a system for itself",
  special: "neither files nor folders",
  loop: "links back to a folder around them",
  excluded: "excluded",
};

/** What systems leave beside the files of their users. */
const systemFiles = new Set(["thumbs.db", "desktop.ini", "__macosx"]);

/** Why a name in a folder is passed over whatever it is. */
export function reasonOfName(name: string): "hidden" | "system" | undefined {
  if (name.startsWith(".")) return "hidden";
  return systemFiles.has(name.toLowerCase()) ? "system" : undefined;
}

/** Counts what is left out, so that nothing is left out silently. */
export class LeftOut {
  readonly counts: Partial<Record<Reason, number>> = {};

  add(reason: Reason): void {
    this.counts[reason] = (this.counts[reason] ?? 0) + 1;
  }

  /** What is told of it, such as `3 hidden, 1 excluded`; nothing when there was nothing. */
  get text(): string {
    return Object.entries(this.counts)
      .map(([reason, count]) => `${count} ${words[reason as Reason]}`)
      .join(", ");
  }
}
