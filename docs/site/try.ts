/** Lets the reader send the examples to a hub on this machine, and nowhere else. */
const hub = document.querySelector<HTMLFormElement>("[data-try-hub]");
const machine = /^(localhost|127\.0\.0\.1|\[::1\])$/;

if (hub) {
  hub.hidden = false;
  hub.addEventListener("submit", (event) => event.preventDefault());
  for (const form of document.querySelectorAll<HTMLFormElement>("[data-try]")) {
    form.hidden = false;
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(new FormData(hub), form, hub.dataset.tryHub ?? "");
    });
  }
}

/** @param start Command that starts the hub. */
async function send(hub: FormData, form: HTMLFormElement, start: string): Promise<void> {
  const output = form.querySelector("output");
  if (!output) return;
  output.textContent = "Sending …";
  try {
    output.textContent = await answerTo(hub, form);
  } catch (error) {
    output.textContent = `No answer: ${(error as Error).message}. Is the hub running? Start it with: ${start}`;
  }
}

async function answerTo(hub: FormData, form: HTMLFormElement): Promise<string> {
  const fields = new FormData(form);
  const address = new URL(String(hub.get("url")));
  if (!machine.test(address.hostname)) return "This page sends to this machine only: use 127.0.0.1 or localhost.";
  const body = fields.get("body");
  const response = await fetch(new URL(String(fields.get("path")), address), {
    method: form.dataset.try ?? "GET",
    headers: { apikey: String(hub.get("key")), ...(body !== null && { "content-type": "application/json" }) },
    body: body === null ? null : String(body),
  });
  const type = response.headers.get("content-type") ?? "";
  const content = type.includes("json") ? JSON.stringify(await response.json(), null, 2) : `${type}, not shown`;
  return `${response.status} ${response.statusText}\n${content}`;
}
