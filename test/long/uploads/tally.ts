/** What is wrong with the assets of a project: files that are none, and files that are more than one. */
export class Tally {
  files = 0;
  lost: string[] = [];
  doubled: string[] = [];

  /** Holds assets against the files that were uploaded. */
  add(names: readonly string[], assets: readonly string[]): void {
    this.files += names.length;
    const times = new Map<string, number>();
    for (const asset of assets) times.set(asset, (times.get(asset) ?? 0) + 1);
    this.lost.push(...names.filter((name) => !times.has(name)));
    this.doubled.push(...assets.filter((asset) => times.get(asset) !== 1 || !names.includes(asset)));
  }
}
