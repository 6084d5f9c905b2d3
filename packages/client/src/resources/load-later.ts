import type { Upload } from "../transfers/upload.ts";

/**
 * An upload whose code is loaded when it starts, so that programs that upload nothing need not download it. The module
 * hands the upload over inside an object, because a promise would wait for the upload itself.
 */
export function uploadLater(start: () => Promise<{ upload: Upload }>): Upload {
  const started = start();
  const result = started.then(({ upload }) => upload);
  const follow = async function* () {
    // Whoever iterates hears of a failure there.
    result.catch(() => {});
    yield* (await started).upload;
  };
  return Object.assign(result, { [Symbol.asyncIterator]: follow });
}
