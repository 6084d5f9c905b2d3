import { useEffect, useState } from "preact/hooks";

/** Asks the hub for something, or tells it to do something. Throws what it says when it can't. */
export async function ask<T>(path: string, method = "GET", body?: object): Promise<T> {
  const sent = body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  const answer = await fetch(`/_hub/${path}`, { method, ...sent }).catch(() => {
    throw new Error("The hub does not answer. Is it still running?");
  });
  const { status, data, message } = await answer.json();
  if (status !== "success") throw new Error(message);
  return data;
}

const watchers = new Set<() => void>();

/** Has everything that is shown looked at again, after something was done. */
export function lookAgain(): void {
  for (const look of watchers) look();
}

/** What the hub answers, and why it does not. */
export interface Known<T> {
  data?: T;
  problem?: string;
}

/** What the hub answers to a path, as it is now: it is asked every second while somebody looks. */
export function useHub<T>(path: string): Known<T> {
  const [known, setKnown] = useState<Known<T>>({});
  useEffect(() => {
    let isOver = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = "";
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      const next = await ask<T>(path).then(
        (data): Known<T> => ({ data }),
        (error: Error): Known<T> => ({ problem: error.message }),
      );
      if (isOver) return;
      // What did not change is not drawn again.
      const text = JSON.stringify(next);
      if (text !== shown) setKnown(next);
      shown = text;
      timer = setTimeout(again, 1_000);
    };
    const again = (): void => {
      if (document.hidden) timer = setTimeout(again, 1_000);
      else void look();
    };
    const now = (): void => void look();
    watchers.add(now);
    now();
    return () => {
      isOver = true;
      clearTimeout(timer);
      watchers.delete(now);
    };
  }, [path]);
  return known;
}
