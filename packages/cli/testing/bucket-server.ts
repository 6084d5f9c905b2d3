import { createHash, createHmac } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** An object as it lies in the bucket. */
export interface StoredObject {
  bytes: Buffer;
  tag: string;
  type: string;
}

/** How a request is refused. */
interface Refusal {
  status: number;
  code: string;
}

/** What the server does instead of its work. */
export type Trouble = (request: { method: string; key: string; count: number }) => Refusal | "cut" | undefined;

/** A server that speaks as much of S3 as a client of it needs, and looks at each signature itself. */
export interface BucketServer {
  /** The address that `--endpoint` takes. */
  url: string;
  env: Record<string, string>;
  objects: Map<string, StoredObject>;
  /** Method and key of each request that was let in. */
  requests: string[];
  /** Uploads in parts that were begun and neither completed nor aborted. */
  openUploads: Map<string, Map<number, Buffer>>;
  trouble: Trouble | undefined;
  close(): Promise<void>;
}

const accessKeyId = "AKIAEXAMPLE";
const secretAccessKey = "a-secret/that+nobody=sees";
const region = "eu-test-1";

/** Starts a server with a bucket of any name. */
export async function startBucketServer(): Promise<BucketServer> {
  const env = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: region };
  const state = { objects: new Map(), requests: [], openUploads: new Map(), trouble: undefined };
  const server = createServer((request, response) => {
    answer(bucket, request, response).catch((error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const bucket: BucketServer = { ...state, url, env, close };
  return bucket;
}

async function answer(bucket: BucketServer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", headers } = request;
  const url = new URL(request.url ?? "", "http://bucket");
  const key = decodeURIComponent(url.pathname);
  const count = bucket.requests.filter((one) => one === `${method} ${key}`).length;
  bucket.requests.push(`${method} ${key}`);
  const trouble = bucket.trouble?.({ method, key, count });
  if (trouble === "cut") {
    request.socket.destroy();
    return;
  }
  const body = await buffer(request);
  const refusal = trouble ?? refusalOf(method, url, headers);
  if (refusal) return refuse(response, refusal);
  const uploadId = url.searchParams.get("uploadId");
  const stored = bucket.objects.get(key);
  if (method === "HEAD") {
    if (!stored) return refuse(response, { status: 404, code: "NoSuchKey" });
    response.writeHead(200, { etag: `"${stored.tag}"`, "content-length": stored.bytes.length }).end();
  } else if (uploadId !== null) {
    const problem = inParts({ bucket, key, uploadId, method, body, url }, response);
    if (problem) refuse(response, problem);
  } else if (url.searchParams.has("uploads")) {
    const id = `upload/${bucket.openUploads.size + 1}+=`;
    bucket.openUploads.set(id, new Map());
    response.end(`<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`);
  } else if (method === "PUT") {
    if (headers["if-none-match"] === "*" && stored)
      return refuse(response, { status: 412, code: "PreconditionFailed" });
    const tag = md5(body);
    bucket.objects.set(key, { bytes: body, tag, type: headers["content-type"] ?? "" });
    response.writeHead(200, { etag: `"${tag}"` }).end();
  } else refuse(response, { status: 405, code: "MethodNotAllowed" });
}

interface PartRequest {
  bucket: BucketServer;
  key: string;
  uploadId: string;
  method: string;
  body: Buffer;
  url: URL;
}

function inParts(
  { bucket, key, uploadId, method, body, url }: PartRequest,
  response: ServerResponse,
): Refusal | undefined {
  const parts = bucket.openUploads.get(uploadId);
  if (!parts) return { status: 404, code: "NoSuchUpload" };
  if (method === "PUT") {
    parts.set(Number(url.searchParams.get("partNumber")), body);
    response.writeHead(200, { etag: `"${md5(body)}"` }).end();
    return undefined;
  }
  bucket.openUploads.delete(uploadId);
  if (method === "DELETE") {
    response.writeHead(204).end();
    return undefined;
  }
  const listed = [...String(body).matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>"([0-9a-f]+)"<\/ETag>/g)];
  const chosen = listed.map(([, number, tag]) => ({ part: parts.get(Number(number)), tag }));
  const isRight = chosen.every(({ part, tag }) => part !== undefined && md5(part) === tag);
  if (!isRight || chosen.length !== parts.size) return { status: 400, code: "InvalidPart" };
  const bytes = chosen.map(({ part }) => part ?? Buffer.alloc(0));
  const sums = createHash("md5");
  for (const part of bytes) sums.update(md5(part), "hex");
  const tag = `${sums.digest("hex")}-${bytes.length}`;
  bucket.objects.set(key, { bytes: Buffer.concat(bytes), tag, type: "" });
  response.end(`<CompleteMultipartUploadResult><ETag>"${tag}"</ETag></CompleteMultipartUploadResult>`);
  return undefined;
}

/** Looks at the signature, version 4, by what AWS documents of it. */
function refusalOf(method: string, url: URL, headers: IncomingMessage["headers"]): Refusal | undefined {
  const { authorization = "", "x-amz-date": date = "", "x-amz-content-sha256": content = "" } = headers;
  const [, id, day, place, signedNames = "", signature] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d+)\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      authorization,
    ) ?? [];
  if (id !== accessKeyId) return { status: 403, code: "InvalidAccessKeyId" };
  if (place !== region) return { status: 400, code: "AuthorizationHeaderMalformed" };
  const names = signedNames.split(";");
  const query = [...url.searchParams].map((pair) => pair.map(encoded).join("=")).sort();
  const canonical = [
    method,
    url.pathname
      .split("/")
      .map((name) => encoded(decodeURIComponent(name)))
      .join("/"),
    query.join("&"),
    ...names.map((name) => `${name}:${String(headers[name] ?? "").trim()}`),
    "",
    signedNames,
    String(content),
  ].join("\n");
  const scope = `${day}/${place}/s3/aws4_request`;
  const text = ["AWS4-HMAC-SHA256", date, scope, createHash("sha256").update(canonical).digest("hex")].join("\n");
  const keys = [day ?? "", place, "s3", "aws4_request"];
  const key = keys.reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretAccessKey}`);
  return hmac(key, text).toString("hex") === signature ? undefined : { status: 403, code: "SignatureDoesNotMatch" };
}

function refuse(response: ServerResponse, { status, code }: Refusal): void {
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>No.</Message></Error>`;
  response.writeHead(status, { "content-type": "application/xml" }).end(text);
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}

function md5(bytes: Buffer): string {
  return createHash("md5").update(bytes).digest("hex");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
