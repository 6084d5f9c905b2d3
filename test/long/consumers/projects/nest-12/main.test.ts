import { test } from "vitest";
import { main } from "./main.js";

test("labels an asset in a service", () => main());
