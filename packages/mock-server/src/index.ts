export type { AnyHub, ClassicHub, Hub, HubMiddleware } from "@ango-hub/mock";
export type { Generation } from "./server/generations.ts";
export type { ServerLimits, ServerOptions } from "./server/limits.ts";
export type { RunningServer } from "./server/running-server.ts";
export { saveHub } from "./server/save-hub.ts";
export {
  type ClassicMockOptions,
  type MockOptions,
  type RunningMock,
  type ServingOptions,
  startMock,
} from "./server/start-mock.ts";
export { startServer } from "./server/start-server.ts";
export { startStateless } from "./server/start-stateless.ts";
export { createValidator, type ValidatorOptions } from "./server/validate.ts";
