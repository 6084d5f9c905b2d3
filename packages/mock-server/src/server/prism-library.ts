// The build puts Prism and all that it stands on into this one module. As a dependency it would bring along a package with an
// install script, which reports to a third party who installed it.
export { createLogger } from "@stoplight/prism-core";
export { createInstance, getHttpOperationsFromSpec } from "@stoplight/prism-http";
