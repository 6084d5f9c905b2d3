import assert from "node:assert/strict";
import type { Socket } from "node:net";
import type { Page } from "@ango-hub/client";
import type { AnyAngoHub } from "../../clients.ts";
import { answer } from "../answers.ts";
import type { Behaviour } from "../fault-server.ts";
import { projectId } from "../operation-kinds.ts";
import { type ClientOf, failureOf, type Promised, wait } from "./promise.ts";

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

/** Serves pages of tasks that are still to do, and gives a way to complete them. */
function toDo(count: number): { behaviour: Behaviour; complete: (id: string) => void; add: (id: string) => void } {
  let ids = Array.from({ length: count }, (_, index) => String(index).padStart(24, "0"));
  const behaviour: Behaviour = (socket, { target }) => {
    const query = new URLSearchParams(target.split("?")[1]);
    const limit = Number(query.get("limit"));
    const start = (Number(query.get("page")) - 1) * limit;
    const items = ids.slice(start, start + limit).map((_id) => ({ _id }));
    answer(socket, 200, JSON.stringify({ status: "success", data: { tasks: items, total: ids.length } }));
  };
  const complete = (id: string) => {
    ids = ids.filter((other) => other !== id);
  };
  return { behaviour, complete, add: (id) => ids.unshift(id) };
}

type Reader = (list: ReturnType<AnyAngoHub["tasks"]["list"]>) => AsyncIterable<{ _id: string }>;

/** Each way of reading a whole list. */
const readers: Readonly<Record<string, Reader>> = {
  items: (list) => list,
  async *pages(list) {
    for await (const page of list.pages()) yield* page;
  },
  async *next(list) {
    for (let page: Page<{ _id: string }> | undefined = await list; page; page = await page.next()) yield* page;
  },
};

/** What is promised of the lists of a generation's client. */
export const listingWith = (clientOf: ClientOf): readonly Promised[] => [
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
  ...Object.entries(readers).map(
    ([way, read]): Promised => ({
      name: `a list that is read by ${way} and completed by its reader is seen whole, each item once`,
      prove: async (server) => {
        for (const [count, limit] of [
          [100, 10],
          [95, 10],
          [31, 1],
          [9, 10],
        ] as const) {
          const { behaviour, complete } = toDo(count);
          const seen: string[] = [];
          for await (const { _id } of read(clientOf(server, behaviour).ango.tasks.list(projectId, { limit }))) {
            seen.push(_id);
            complete(_id);
          }
          assert.equal(seen.length, count);
          assert.equal(new Set(seen).size, count);
        }
      },
    }),
  ),
  ...Object.entries(readers).map(
    ([way, read]): Promised => ({
      name: `what others add or remove while a list is read by ${way} hides nothing and shows nothing twice`,
      prove: async (server) => {
        const { behaviour, complete, add } = toDo(60);
        const seen: string[] = [];
        for await (const { _id } of read(clientOf(server, behaviour).ango.tasks.list(projectId, { limit: 10 }))) {
          seen.push(_id);
          if (seen.length === 15) for (let index = 0; index < 7; index += 1) complete(String(index).padStart(24, "0"));
          if (seen.length === 35)
            for (let index = 0; index < 12; index += 1) add(String(1000 + index).padStart(24, "0"));
        }
        const old = seen.filter((id) => Number(id) < 1000);
        assert.equal(old.length, 60);
        assert.equal(new Set(seen).size, seen.length);
      },
    }),
  ),
  {
    name: "a list that loses items at each look is read to its end",
    prove: async (server) => {
      const { behaviour, complete } = toDo(400);
      let next = 399;
      const busy: Behaviour = (socket, request, attempt) => {
        complete(String(next).padStart(24, "0"));
        next -= 1;
        behaviour(socket, request, attempt);
      };
      const { ango, requests } = clientOf(server, busy);
      assert.ok((await count(ango.tasks.list(projectId, { limit: 10 }))) >= 300);
      assert.ok(requests.length < 200);
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
