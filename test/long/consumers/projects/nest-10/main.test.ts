import { main } from "./main";

test("labels an asset in a service", () => main());
