import { bytes } from "../http/answer.ts";
import type { FileRecord } from "../store/file.ts";
import { uploadPath, uploads } from "./address.ts";
import { fileAnswer } from "./file-answer.ts";
import { Signer } from "./sign.ts";

const exports = "/storage/exports/";

/** Options of the hub's storage. */
export interface StorageOptions {
  files: Map<string, FileRecord>;
  secret: string;
  now: () => Date;
  uploadSeconds: number;
  exportSeconds: number;
}

/**
 * The object storage behind presigned URLs: it takes uploads and gives out exports to those whose URL is signed, and
 * serves uploaded files to everyone, as the URL of an asset has no signature.
 */
export class Storage {
  readonly #options: StorageOptions;
  readonly #signer: Signer;

  constructor(options: StorageOptions) {
    this.#options = options;
    this.#signer = new Signer(options.secret);
  }

  /** Whether a path belongs to the storage. */
  static holds(path: string): boolean {
    return path.startsWith("/storage/");
  }

  /** A presigned URL without its origin, to upload a file of this name to. */
  async uploadUrl(name: string): Promise<string> {
    return this.putUrl(uploadPath(name));
  }

  /** A presigned URL without its origin, to upload a file to this path. */
  async putUrl(path: string): Promise<string> {
    return this.#presign("PUT", path, this.#options.uploadSeconds);
  }

  /** A presigned URL without its origin, to read the file at this path. */
  async getUrl(path: string): Promise<string> {
    return this.#presign("GET", path, this.#options.exportSeconds);
  }

  /** Keeps a finished export, and gives a presigned URL without its origin to download it from. */
  async addExport(name: string, archive: FileRecord["bytes"]): Promise<string> {
    const { files, now, exportSeconds } = this.#options;
    for (const [path, file] of files)
      if (file.expiresAt !== undefined && file.expiresAt <= now().getTime()) files.delete(path);
    const path = exports + encodeURIComponent(name);
    files.set(path, { bytes: archive, type: "application/zip", expiresAt: now().getTime() + exportSeconds * 1000 });
    return this.#presign("GET", path, exportSeconds);
  }

  /** Answers a request to the storage. */
  async respond(request: Request, url: URL, hasLength: boolean): Promise<Response> {
    if (request.headers.has("apikey")) return refused("This storage takes no API key. Use the presigned URL alone.");
    if (request.method === "PUT" && url.pathname.startsWith(uploads)) return this.#put(request, url, hasLength);
    if (request.method === "GET" && url.pathname.startsWith(exports)) return this.#getExport(request, url);
    if (request.method === "GET") return this.#getUpload(request, url);
    return error(405, "MethodNotAllowed", "The specified method is not allowed against this resource.");
  }

  async #put(request: Request, url: URL, hasLength: boolean): Promise<Response> {
    const refusal = await this.#refusal("PUT", url);
    if (refusal) return refusal;
    if (!hasLength) return error(411, "MissingContentLength", "You must provide the Content-Length HTTP header.");
    const content = new Uint8Array(await request.arrayBuffer());
    const type = request.headers.get("content-type") ?? "application/octet-stream";
    this.#options.files.set(url.pathname, { bytes: content, type });
    return new Response(null, { status: 200, headers: { "content-length": "0" } });
  }

  async #getExport(request: Request, url: URL): Promise<Response> {
    return (await this.#refusal("GET", url)) ?? this.#get(request, url.pathname);
  }

  /** Everyone may read uploaded files; who has a signature finds out when it has expired. */
  async #getUpload(request: Request, url: URL): Promise<Response> {
    const isSigned = url.searchParams.has("X-Amz-Signature");
    const found = isSigned && (await this.#signer.check("GET", url.pathname, url.searchParams, this.#options.now()));
    return found === "expired" ? expired() : this.#get(request, url.pathname);
  }

  #get(request: Request, path: string): Response {
    const file = this.#options.files.get(path);
    if (!file) return error(404, "NoSuchKey", "The specified key does not exist.");
    const answer = fileAnswer(file, path, request);
    if (answer) return answer;
    const headers = { "content-range": `bytes */${file.bytes.length}` };
    return error(416, "InvalidRange", "The requested range is not satisfiable", headers);
  }

  async #refusal(method: "GET" | "PUT", url: URL): Promise<Response | undefined> {
    const found = await this.#signer.check(method, url.pathname, url.searchParams, this.#options.now());
    if (found === "expired") return expired();
    if (found === "wrong") return error(403, "SignatureDoesNotMatch", "The request signature does not match.");
    return undefined;
  }

  async #presign(method: "GET" | "PUT", path: string, seconds: number): Promise<string> {
    const now = this.#options.now();
    return path + (await this.#signer.query({ method, path, expiresAt: now.getTime() + seconds * 1000 }, now));
  }
}

/** What the storage answers to a presigned URL whose time is over. */
export function expired(): Response {
  return refused("Request has expired");
}

function refused(message: string): Response {
  return error(403, "AccessDenied", message);
}

function error(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  const body = `<Error><Code>${code}</Code><Message>${message}</Message></Error>`;
  return bytes(status, body, "application/xml", headers);
}
