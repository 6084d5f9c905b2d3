import * as rows from "@ango-hub/openapi/rows";
import type { ApiPromise } from "../core/api-promise.ts";
import type { RequestOptions } from "../core/options.ts";
import { Resource } from "./resource.ts";

/** A message, and who gets it. */
export interface NewNotification {
  /** E-mail addresses of 1 to 100 members of your organization. */
  receivers: readonly string[];
  /** What is to be said, 1 to 1000 letters. */
  message: string;
  /** A heading of at most 200 letters. */
  title?: string | undefined;
  /** An absolute http or https URL that opens with a click. */
  link?: string | undefined;
}

/** Notifications are messages to members of your organization. */
export class Notifications extends Resource {
  /**
   * Sends members of your organization a message, which they find in the web application. Needs an admin of the
   * organization; one receiver who is no member makes the whole call fail. Sent once: after a lost answer it is not known
   * whether it was sent. Operation `sendNotification`.
   *
   * @param notification The message, and who gets it.
   * @param options Signal, timeouts, retries and headers of this call.
   * @example
   * await ango.notifications.send({
   *   receivers: ["ada@example.com"],
   *   message: "The second batch is ready.",
   * });
   */
  send(notification: NewNotification, options?: RequestOptions): ApiPromise<void> {
    return this.call(rows.notificationsSend, notification, options);
  }
}
