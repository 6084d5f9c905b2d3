/** What all copies of this package in a process share, such as its builds for `import` and for `require`. */
export function acrossCopies<Shared extends object>(name: string, make: () => Shared): Shared {
  const key = Symbol.for(`@ango-hub/client/${name}`);
  const shared = globalThis as { [key: symbol]: Shared | undefined };
  shared[key] ??= make();
  return shared[key];
}
