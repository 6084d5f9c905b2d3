import { isSignature } from "../core/redact.ts";

const signed: readonly { by: string; parameters: RegExp }[] = [
  { by: "x-amz-signature", parameters: /^x-amz-/ },
  { by: "x-goog-signature", parameters: /^x-goog-/ },
  { by: "signature", parameters: /^(awsaccesskeyid|googleaccessid|key-pair-id|policy|expires|signature)$/ },
  { by: "sig", parameters: /^(sig|se|st|sp|sv|sr|ss|srt|spr|sip|si|sdd|sk[a-z]{1,3})$/ },
];

/**
 * The URL of a file without its signature, which is a secret and another one each time. The rest may name the file. A text
 * in place of a URL stays as it is.
 */
export function unsignedUrl(url: string): string {
  if (!/^https?:/i.test(url)) return url;
  const [place = "", query] = url.replace(/#.*$/s, "").split(/\?(.*)/s);
  if (query === undefined) return place;
  const parameters = query.split("&").map((text) => ({ text, name: text.split("=")[0]?.toLowerCase() ?? "" }));
  const named = new Set(parameters.map(({ name }) => name));
  const signatures = signed.filter(({ by }) => named.has(by));
  const left = parameters.filter(
    ({ name }) => !isSignature(name) && !signatures.some((signature) => signature.parameters.test(name)),
  );
  return left.length === 0 ? place : `${place}?${left.map(({ text }) => text).join("&")}`;
}
