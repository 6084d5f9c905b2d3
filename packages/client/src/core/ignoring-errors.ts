/** Tells somebody who only looks on. What fails there, at once or later, breaks nothing here: a logger, a progress bar. */
export function ignoringErrors<T>(tell: (value: T) => unknown): (value: T) => void {
  return (value) => {
    try {
      const told = tell(value);
      if (told instanceof Promise) told.catch(() => {});
    } catch {}
  };
}
