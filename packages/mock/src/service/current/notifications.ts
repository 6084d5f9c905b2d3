import type { SendNotificationRequest } from "@ango-hub/openapi";
import { Failure } from "../../http/failure.ts";
import { wrong } from "../../http/input.ts";
import { type Call, type Handler, memberOf } from "./call.ts";

export const sendNotification: Handler = (call: Call<SendNotificationRequest>) => {
  if (memberOf(call, call.owner).organizationRole !== "admin")
    throw new Failure(403, "Only an admin of the organization may send notifications.");
  const { receivers, clickableLink } = call.body;
  for (const email of receivers) memberOf(call, email);
  if (clickableLink !== undefined && !URL.canParse(clickableLink))
    throw wrong("clickableLink", "must be an http or https URL");
  call.store.notifications.push({ channel: "app", ...call.body, createdAt: call.time });
  return {};
};
