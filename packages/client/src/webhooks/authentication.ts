import { check, checkList, checkObject, refuse, shown } from "../core/check.ts";
import { WebhookError } from "../errors/webhook-error.ts";
import { isSigned, signatureHeader } from "./signature.ts";
import { isToken } from "./token.ts";

/** One secret, or several while they are being rotated. */
export type Secrets = string | readonly string[];

/** The sender signs each event. This is *Secret* in the settings of a webhook stage. */
export interface Signed {
  /** The secret that the sender signs with. While you change it, the old and the new one. */
  secrets: Secrets;
  tokens?: undefined;
  unauthenticated?: undefined;
}

/** The sender names a token with each event. This is *Bearer* in the settings of a webhook stage. */
export interface WithToken {
  /** The token that the sender names. While you change it, the old and the new one. */
  tokens: Secrets;
  secrets?: undefined;
  unauthenticated?: undefined;
}

/** The sender proves nothing. This is *None* in the settings of a webhook stage. */
export interface Unauthenticated {
  /** Takes events from anyone who knows the address. */
  unauthenticated: true;
  secrets?: undefined;
  tokens?: undefined;
}

/** How the sender of an event shows who it is. */
export type Authentication = Signed | WithToken | Unauthenticated;

/** Checks an event by what came with it. */
export interface Authenticator {
  /** Name of the header that counts; nothing where none does. */
  header?: string;
  /** @throws {WebhookError} when the event can't be trusted. */
  authenticate(body: Uint8Array, credential: string | null | undefined): Promise<void>;
}

/**
 * What checks the events of a webhook.
 *
 * @throws {ValidationError} unless there is one way to check them, with a secret or a token that is not empty.
 */
export function authenticatorOf(options: Authentication): Authenticator {
  checkObject("options", options);
  const { secrets, tokens, unauthenticated } = options;
  const given = [secrets, tokens, unauthenticated].filter((way) => way !== undefined);
  if (given.length !== 1) refuse("options", "one of secrets, tokens and unauthenticated", `${given.length} of them`);
  if (secrets !== undefined) return bySignature(checkSecrets("secrets", secrets));
  if (tokens !== undefined) return byToken(checkSecrets("tokens", tokens));
  if (unauthenticated !== true) refuse("unauthenticated", "true", shown(unauthenticated));
  return { authenticate: async () => {} };
}

function bySignature(secrets: string[]): Authenticator {
  return {
    header: signatureHeader,
    async authenticate(body, signature) {
      if (!signature) throw new WebhookError("missing-signature");
      // In the declaration TypeScript 5.4 would stumble over it.
      const bytes = body as Uint8Array<ArrayBuffer>;
      if (!(await isSigned(bytes, signature, secrets))) throw new WebhookError("wrong-signature");
    },
  };
}

function byToken(tokens: string[]): Authenticator {
  return {
    header: "Authorization",
    async authenticate(_, authorization) {
      const token = /^bearer +(.+)$/i.exec(authorization ?? "")?.[1];
      if (!token) throw new WebhookError("missing-token");
      if (!(await isToken(token, tokens))) throw new WebhookError("wrong-token");
    },
  };
}

/** Checks that there is a secret, and that none is empty. */
export function checkSecrets(argument: string, secrets: Secrets): string[] {
  const list = typeof secrets === "string" ? [secrets] : checkList(argument, secrets);
  // With an empty one anybody could send. What a wrong one holds is not shown.
  for (const secret of list) check(argument, secret, { type: "string", minLength: 1, format: "password" });
  return list as string[];
}
