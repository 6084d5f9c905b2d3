import { useEffect, useState } from "preact/hooks";

/** The text of an asset, or of its file: none as long as it is on its way, and an error where it can't be read. */
export function useText(data: string, bytes?: number): string | Error | undefined {
  const isOwn = data.startsWith("/");
  const isElsewhere = !isOwn && /^[a-z][a-z\d+.-]*:\/\//i.test(data);
  const [text, setText] = useState<string | Error>();
  useEffect(() => {
    if (!isOwn) return;
    const gone = new AbortController();
    const headers = new Headers(bytes === undefined ? [] : [["range", `bytes=0-${bytes - 1}`]]);
    fetch(data, { headers, signal: gone.signal })
      .then(async (answer) => setText(answer.ok ? await answer.text() : new Error(`It is not there: ${data}`)))
      .catch((error: Error) => setText(error));
    return () => gone.abort();
  }, [data, isOwn, bytes]);
  if (isElsewhere) return new Error(`It lies elsewhere: ${data}`);
  return isOwn ? text : data;
}
