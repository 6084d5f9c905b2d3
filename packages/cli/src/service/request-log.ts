import type { ClientEvent, Observer } from "@ango-hub/client";
import type { Terminal } from "../terminal/terminal.ts";

/** Tells of every request on standard error. The client has taken all secrets out of what it tells. */
export function requestLog(terminal: Terminal): Observer {
  return (event) => {
    terminal.streams.stderr.write(`${terminal.noteStyle("dim", lineOf(event))}\n`);
  };
}

function lineOf(event: ClientEvent): string {
  const { operation } = event;
  switch (event.type) {
    case "request":
      return `> ${event.method} ${event.url} (${operation}${event.attempt > 1 ? `, attempt ${event.attempt}` : ""})`;
    case "response":
      return `< ${event.status} (${operation}, ${seconds(event.duration)})`;
    case "failure":
      return `! ${event.error.message} (${operation}, ${seconds(event.duration)})`;
    case "retry":
      return `… ${operation} is tried again in ${seconds(event.delay)}`;
    case "wait":
      return `… ${operation} waits ${seconds(event.delay)}: ${event.reason}`;
  }
}

function seconds(milliseconds: number): string {
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}
