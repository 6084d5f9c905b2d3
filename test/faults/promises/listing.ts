import assert from "node:assert/strict";
import type { Socket } from "node:net";
import { answer } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { projectId } from "../operation-kinds.ts";
import { clientOf, failureOf, type Promised, wait } from "./promise.ts";

/** Serves pages of numbered tasks. */
function tasks(
  total: number,
  change: (page: number, limit: number) => Partial<{ page: number; total: number }> = () => ({}),
): Behaviour {
  return (socket, { target }) => {
    const query = new URLSearchParams(target.split("?")[1]);
    const limit = Number(query.get("limit"));
    const asked = Number(query.get("page"));
    const { page = asked, total: said = total } = change(asked, limit);
    const start = (page - 1) * limit;
    const length = Math.max(0, Math.min(limit, total - start));
    const items = Array.from({ length }, (_, index) => ({ _id: String(start + index).padStart(24, "0") }));
    answer(socket, 200, JSON.stringify({ status: "success", data: { tasks: items, total: said } }));
  };
}

async function count(items: AsyncIterable<unknown>): Promise<number> {
  let number = 0;
  for await (const _ of items) number += 1;
  return number;
}

export const listing: readonly Promised[] = [
  {
    name: "a list is a promise of one page, which knows the next",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, tasks(25));
      const page = await ango.tasks.list(projectId, { limit: 10, page: 2 });
      assert.equal(page.items.length, 10);
      assert.equal(page.total, 25);
      assert.equal(requests.length, 1);
      const last = await page.next();
      assert.equal(last?.items.length, 5);
      assert.equal(await last?.next(), undefined);
      assert.equal(requests.length, 2);
      assert.equal((await page.next())?.items.length, 5);
    },
  },
  {
    name: "a list is an async iterable of all items, and of all pages",
    prove: async (server) => {
      const { ango } = clientOf(server, tasks(25));
      assert.equal(await count(ango.tasks.list(projectId, { limit: 4 })), 25);
      assert.equal(await count(ango.tasks.list(projectId, { limit: 4 }).pages()), 7);
      assert.equal((await ango.tasks.list(projectId, { limit: 4 }).all()).length, 25);
      assert.equal((await ango.tasks.list(projectId, { limit: 4 }).all({ max: 6 })).length, 6);
    },
  },
  {
    name: "no page is fetched that a limit makes needless",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, tasks(100));
      await ango.tasks.list(projectId).all({ max: 5 });
      assert.equal(requests.length, 1);
      await ango.tasks.list(projectId, { limit: 4 }).all({ max: 5 });
      assert.equal(requests.length, 3);
    },
  },
  {
    name: "an empty list is over after one request",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, tasks(0));
      assert.equal(await count(ango.tasks.list(projectId)), 0);
      assert.equal(requests.length, 1);
    },
  },
  {
    name: "the next two pages are fetched while the current one is worked on",
    prove: async (server) => {
      const { ango, requests } = clientOf(server, tasks(50));
      for await (const _ of ango.tasks.list(projectId, { limit: 10 })) {
        await wait(100);
        assert.equal(requests.length, 3);
        break;
      }
    },
  },
  {
    name: "leaving the loop stops fetching, also pages that are under way",
    prove: async (server) => {
      const waiting: Socket[] = [];
      const firstOnly: Behaviour = (socket, request, attempt) => {
        if (attempt === 1) tasks(30)(socket, request, attempt);
        else waiting.push(socket);
      };
      const { ango, requests } = clientOf(server, firstOnly);
      for await (const _ of ango.tasks.list(projectId, { limit: 10 })) {
        await wait(50);
        break;
      }
      await wait(150);
      assert.equal(requests.length, 3);
      assert.deepEqual(
        waiting.map(({ destroyed }) => destroyed),
        [true, true],
      );
    },
  },
  {
    name: "an error in the middle can be retried by calling next again",
    prove: async (server) => {
      let broken = 0;
      const good = tasks(30);
      const sometimes: Behaviour = (socket, request, attempt) => {
        if (request.target.includes("page=2") && broken < 2) {
          broken += 1;
          answer(socket, 400, "{}");
        } else good(socket, request, attempt);
      };
      const { ango } = clientOf(server, sometimes);
      const iterator = ango.tasks.list(projectId, { limit: 10 })[Symbol.asyncIterator]();
      const ids = new Set<string>();
      let failures = 0;
      for (;;) {
        try {
          const { done, value } = await iterator.next();
          if (done) break;
          ids.add(value._id);
        } catch {
          failures += 1;
        }
      }
      assert.equal(failures, 2);
      assert.equal(ids.size, 30);
    },
  },
  {
    name: "next may be called before the last call has ended",
    prove: async (server) => {
      const { ango } = clientOf(server, tasks(25));
      const iterator = ango.tasks.list(projectId, { limit: 10 })[Symbol.asyncIterator]();
      const results = await Promise.all(Array.from({ length: 27 }, () => iterator.next()));
      const ids = results.flatMap(({ value }) => (value ? [value._id] : []));
      assert.equal(new Set(ids).size, 25);
      assert.equal(ids.length, 25);
    },
  },
  {
    name: "a service that repeats a page, or a circle of pages, is an error and not an endless loop",
    prove: async (server) => {
      for (const circle of [1, 2, 3, 7]) {
        const endless = tasks(1_000_000, (page) => ({ page: ((page - 1) % circle) + 1 }));
        const error = await failureOf(clientOf(server, endless).ango.tasks.list(projectId, { limit: 10 }).all());
        assert.equal(error.name, "UnexpectedResponseError");
        assert.equal(error.reason, "repeated-page");
      }
    },
  },
  {
    name: "a total that moves does not loop for ever",
    prove: async (server) => {
      const growing = clientOf(
        server,
        tasks(25, (page) => ({ total: page * 1000 })),
      );
      assert.equal(await count(growing.ango.tasks.list(projectId, { limit: 10 })), 25);
      assert.ok(growing.requests.length <= 6);
      const shrinking = clientOf(
        server,
        tasks(25, (page) => ({ total: 25 - page })),
      );
      assert.ok((await count(shrinking.ango.tasks.list(projectId, { limit: 10 }))) <= 25);
    },
  },
];
