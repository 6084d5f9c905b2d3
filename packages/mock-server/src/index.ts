export type { Hub, HubMiddleware } from "@ango-hub/mock";
export type { ServerLimits, ServerOptions } from "./server/limits.ts";
export type { RunningServer } from "./server/running-server.ts";
export { saveHub } from "./server/save-hub.ts";
export { type MockOptions, type RunningMock, startMock } from "./server/start-mock.ts";
export { startServer } from "./server/start-server.ts";
export { startStateless } from "./server/start-stateless.ts";
export { createValidator } from "./server/validate.ts";
