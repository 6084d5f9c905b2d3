import { withoutSecrets } from "@ango-hub/client";

const hidden = "[redacted]";

/** How names end that hold keys, once they are in lower case and without `_` and `-`. */
const secretName =
  /(apikey|privatekey|publickey|secretkey|accesskey|accesskeyid|credentials?|password|passphrase|secret|signature|authorization|(access|auth|bearer|refresh|session|api)token|^token)$/;

// Each of these looks at a text once: what repeats in it ends where the next match may begin.
const parameter = /([?&]([\w.-]{1,60})=)[^&\s"'<>#]+/g;
const signIn = /(:\/\/)[^/?#\s"'<>@]+@/g;

/** Makes what the service answers fit to be seen by an assistant: a copy without keys and signatures of URLs. */
export class SecretHider {
  readonly #apiKey: string;

  /** @param apiKey The key that requests are sent with: it is hidden wherever it stands. */
  constructor(apiKey: string) {
    this.#apiKey = apiKey;
  }

  text(text: string): string {
    return withoutSecrets(text, [this.#apiKey])
      .replace(signIn, `$1${hidden}@`)
      .replace(parameter, (run, start, name) => (isSecret(name) || name === "key" ? start + hidden : run));
  }

  /** A copy of what JSON would have of a value. What is not enumerable, as keys that the client hides, is not in it. */
  value(value: unknown): unknown {
    if (typeof value === "string") return this.text(value);
    if (Array.isArray(value)) return value.map((entry) => this.value(entry));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, entry]) => [this.text(name), this.#entry(name, entry)]),
    );
  }

  #entry(name: string, value: unknown): unknown {
    const isHidden = isSecret(name) && value !== null && typeof value !== "boolean";
    return isHidden ? hidden : this.value(value);
  }
}

function isSecret(name: string): boolean {
  return secretName.test(name.toLowerCase().replace(/[_-]/g, ""));
}
