/** A name as it is compared: texts that look the same are the same, however Unicode composes their letters. */
export function nameKey(name: string): string {
  return name.normalize("NFC");
}

/** Values by names, compared as they look. */
export class ByName<Value> {
  readonly #values = new Map<string, Value>();

  get(name: string): Value | undefined {
    return this.#values.get(nameKey(name));
  }

  set(name: string, value: Value): void {
    this.#values.set(nameKey(name), value);
  }

  has(name: string): boolean {
    return this.#values.has(nameKey(name));
  }
}

const mostListed = 8;

/** Some names, for messages. */
export function listed(names: readonly string[]): string {
  if (names.length === 0) return "none";
  return names.slice(0, mostListed).join(", ") + (names.length > mostListed ? ", …" : "");
}
