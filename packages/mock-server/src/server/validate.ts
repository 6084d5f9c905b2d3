import type { AnyOperationId, HubMiddleware } from "@ango-hub/mock";
import type { IHttpProxyConfig, IHttpRequest } from "@stoplight/prism-http";
import { failure } from "./failure.ts";
import { type Generation, tables } from "./generations.ts";
import { loadPrism, type Prism, prismConfig } from "./prism.ts";
import { prismRequest, prismResponse } from "./prism-messages.ts";
import { type Diagnostic, type Held, inWords, isError, refuse, violationsOf } from "./refusal.ts";

/** Options of `createValidator`. */
export interface ValidatorOptions {
  /**
   * The generation of the hub.
   *
   * @default "current"
   */
  generation?: Generation;
  /**
   * Path of a specification to hold exchanges against.
   *
   * @default that of `@ango-hub/openapi` for the generation
   */
  specification?: string;
}

/**
 * Makes a middleware that holds both sides of every exchange against the description, with Prism: `hub.use(await
 * createValidator())`. A request that breaks the specification is answered with 400 (401 without a key) and what the
 * specification says where, before it has an effect; an answer that breaks it, with 500.
 *
 * @throws Error when the specification cannot be read.
 */
export async function createValidator(options: ValidatorOptions = {}): Promise<HubMiddleware> {
  const { generation = "current", specification } = options;
  const prism = await loadPrism(generation, specification);
  return async ({ request, url, operation, record }, next) => {
    if (operation === undefined || storageOperations.has(operation)) return next(request);
    const content = request.method === "GET" ? undefined : new Uint8Array(await request.arrayBuffer());
    const input = prismRequest(request, url, content);
    const project = projectNamed(tables[generation][operation]?.path ?? "", input);
    const exchange = await hold({ ...prism, project }, input, () =>
      next(content ? new Request(request, { body: content }) : request),
    );
    record.validated = true;
    for (const violation of exchange.violations) record.violations.push(violation);
    return exchange.answer;
  };
}

/** What they carry are files, of which the specification says nothing. */
const storageOperations: ReadonlySet<AnyOperationId> = new Set(["uploadFile", "downloadExport"]);

const config: IHttpProxyConfig = { ...prismConfig, isProxy: true, upstream: new URL("http://hub.invalid") };

/** What a request is held against. */
interface Holder extends Prism {
  /** What the request gives as the id of its project. */
  project: unknown;
}

async function hold(
  { createInstance, logger, operations, project }: Holder,
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
          refused = refuseNaming(project, errors);
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
  const message = `The stand-in's own answer is not as the description says: ${inWords(violations)}`;
  return { answer: failure(500, message, violations), violations };
}

/** The service has words of its own for a project that is none. */
function refuseNaming(project: unknown, diagnostics: Diagnostic[]): Held {
  const refused = refuse(diagnostics);
  if (refused.answer.status !== 400 || !refused.violations.some(({ at }) => projectPlaces.has(at))) return refused;
  return { ...refused, answer: failure(400, `Invalid project: ${project}.`, refused.violations) };
}

/** Where requests name their project; Prism writes the names of path parameters in lower case. */
const projectPlaces = new Set(["request.path.projectid", "request.query.project", "request.body.project"]);

function projectNamed(template: string, { url: { path, query }, body }: IHttpRequest): unknown {
  const place = template.split("/").indexOf("{projectId}");
  return place < 0 ? (query?.project ?? (body as { project?: unknown } | undefined)?.project) : path.split("/")[place];
}
