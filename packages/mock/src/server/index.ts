export type { Hub, Middleware } from "../hub.ts";
export type { RunningServer } from "./running-server.ts";
export { type MockOptions, type RunningMock, startMock } from "./start-mock.ts";
export { startServer } from "./start-server.ts";
export { startStateless } from "./start-stateless.ts";
export { createValidator } from "./validate.ts";
