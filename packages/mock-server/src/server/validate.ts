import type { HubMiddleware, Violation } from "@ango-hub/mock";
import { operations as apiOperations, type OperationId } from "@ango-hub/openapi";
import type { IHttpProxyConfig, IHttpRequest, IHttpResponse, PrismHttpComponents } from "@stoplight/prism-http";
import { failure } from "./failure.ts";
import { type PrismOperations, readSpecification } from "./specification.ts";

/**
 * Makes a middleware that holds both sides of every exchange against `openapi.yaml`, with Prism: `hub.use(await
 * createValidator())`. A request that breaks the specification is answered with 400 (401 without a key) and what the
 * specification says where, before it has an effect; an answer that breaks it, with 500.
 *
 * @throws Error when the specification cannot be read.
 */
export async function createValidator(options: { specification?: string } = {}): Promise<HubMiddleware> {
  const operations = await readSpecification(options.specification);
  const prism = await loadPrism();
  return async ({ request, url, operation, record }, next) => {
    if (operation === undefined || storageOperations.has(operation)) return next(request);
    const content = request.method === "GET" ? undefined : new Uint8Array(await request.arrayBuffer());
    const input = prismRequest(request, url, content);
    const project = projectNamed(operation, input);
    const exchange = await hold({ ...prism, operations, project }, input, () =>
      next(content ? new Request(request, { body: content }) : request),
    );
    record.validated = true;
    record.violations.push(...exchange.violations);
    return exchange.answer;
  };
}

/** What they carry are files, of which the specification says nothing. */
const storageOperations: ReadonlySet<OperationId> = new Set(["uploadFile", "downloadExport"]);

interface Held {
  answer: Response;
  violations: Violation[];
}

type CreateInstance = typeof import("@stoplight/prism-http")["createInstance"];

interface Diagnostic {
  path?: string[];
  message: string;
  code?: string | number;
  severity: number;
}

const config: IHttpProxyConfig = {
  isProxy: true,
  upstream: new URL("http://hub.invalid"),
  upstreamProxy: undefined,
  errors: true,
  checkSecurity: true,
  validateRequest: true,
  validateResponse: true,
  mock: { dynamic: false },
};

interface Prism extends Awaited<ReturnType<typeof loadPrism>> {
  operations: PrismOperations;
  /** What the request gives as the id of its project. */
  project: unknown;
}

async function loadPrism(): Promise<{ createInstance: CreateInstance; logger: PrismHttpComponents["logger"] }> {
  const [{ createInstance }, { createLogger }] = await Promise.all([
    import("@stoplight/prism-http"),
    import("@stoplight/prism-core"),
  ]);
  return { createInstance, logger: createLogger("hub", { enabled: false }) };
}

async function hold(
  { createInstance, logger, operations, project }: Prism,
  input: IHttpRequest,
  next: () => Promise<Response>,
): Promise<Held> {
  let refused: Held | undefined;
  let answer: Response | undefined;
  let failed: unknown;
  // Prism's own forwarder reads every body as text, which ruins pictures and uploads.
  const prism = createInstance(config, {
    logger,
    forward:
      ({ validations }) =>
      () =>
      async () => {
        const errors = validations.filter(isError);
        if (errors.length > 0) {
          refused = refuse(errors, project);
          return { _tag: "Left", left: new Error("refused") };
        }
        try {
          answer = await next();
          return { _tag: "Right", right: await prismResponse(answer.clone()) };
        } catch (error) {
          failed = error;
          return { _tag: "Left", left: new Error("failed") };
        }
      },
  });
  const result = await prism.request(input, operations)();
  if (refused) return refused;
  if (failed !== undefined) throw failed;
  if (!answer) throw result._tag === "Left" ? result.left : new Error("Prism did not pass the request on.");
  const violations =
    result._tag === "Right" ? violationsOf("response", result.right.validations.output.filter(isError)) : [];
  if (violations.length === 0) return { answer, violations };
  const message = `The stand-in's own answer is not as openapi.yaml says: ${inWords(violations)}`;
  return { answer: failure(500, message, violations), violations };
}

function refuse(diagnostics: Diagnostic[], project: unknown): Held {
  const violations = violationsOf("request", diagnostics);
  if (diagnostics.some(({ code }) => code === 401)) return { answer: failure(401, "Invalid API KEY"), violations };
  // The service has words of its own for this.
  if (violations.some(({ at }) => projectPlaces.has(at))) {
    return { answer: failure(400, `Invalid project: ${project}.`, violations), violations };
  }
  const message = `The request is not as openapi.yaml says: ${inWords(violations)}`;
  return { answer: failure(400, message, violations), violations };
}

/** Where requests name their project; Prism writes the names of path parameters in lower case. */
const projectPlaces = new Set(["request.path.projectid", "request.query.project", "request.body.project"]);

function projectNamed(operation: OperationId, { url: { path, query }, body }: IHttpRequest): unknown {
  const place = apiOperations[operation].path.split("/").indexOf("{projectId}");
  return place < 0 ? (query?.project ?? (body as { project?: unknown } | undefined)?.project) : path.split("/")[place];
}

/** Prism also warns, of the use of a deprecated parameter for one. */
function isError({ severity }: Diagnostic): boolean {
  return severity === 0;
}

function violationsOf(side: string, diagnostics: Diagnostic[]): Violation[] {
  return diagnostics.map(({ path = [], message }) => ({ at: [side, ...path].join("."), message }));
}

function inWords(violations: Violation[]): string {
  return `${violations.map(({ at, message }) => `${at}: ${message}`).join("; ")}.`;
}

function prismRequest(request: Request, url: URL, content: Uint8Array | undefined): IHttpRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const [first = "", ...more] = url.searchParams.getAll(name);
    query[name] = more.length > 0 ? [first, ...more] : first;
  }
  return {
    method: request.method.toLowerCase() as IHttpRequest["method"],
    url: { path: url.pathname, query },
    headers: { ...Object.fromEntries(request.headers), ...(content ? { "content-length": `${content.length}` } : {}) },
    ...(content && content.length > 0 ? { body: bodyOf(content, request.headers.get("content-type") ?? "") } : {}),
  };
}

async function prismResponse(answer: Response): Promise<IHttpResponse> {
  const content = new Uint8Array(await answer.arrayBuffer());
  const body = content.length > 0 ? { body: bodyOf(content, answer.headers.get("content-type") ?? "") } : {};
  return { statusCode: answer.status, headers: Object.fromEntries(answer.headers), ...body };
}

/** JSON is parsed; all else is one character a byte, so that nothing is lost. */
function bodyOf(content: Uint8Array, type: string): unknown {
  if (!type.startsWith("application/json")) return Buffer.from(content).toString("latin1");
  const text = new TextDecoder().decode(content);
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
