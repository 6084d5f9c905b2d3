import { Report } from "@ango-hub/convert";
import { openCoco, writeCoco } from "@ango-hub/convert/coco";
import { peakMemory } from "../../../bench/transfers/peak-memory.ts";

// A COCO file of more bytes than a text can have characters, and than 31 bits count, is made while it is read, read, and written.
const pictures = 80_000;
const corners = 2_000;
const outline = Array.from({ length: corners }, (_, at) => {
  const turn = (at / corners) * 2 * Math.PI;
  return [(500 + 400 * Math.cos(turn)).toFixed(2), (500 + 400 * Math.sin(turn)).toFixed(2)];
}).flat();
const segmentation = `[[${outline.join(",")}]]`;

let bytes = 0;
function* source(): Generator<string, void, void> {
  bytes = 0;
  for (const text of pieces()) {
    bytes += text.length;
    yield text;
  }
}

function* pieces(): Generator<string, void, void> {
  yield '{"categories":[{"id":1,"name":"Lake"}],"images":[';
  for (let id = 1; id <= pictures; id += 1) {
    yield `${id > 1 ? "," : ""}{"id":${id},"file_name":"${id}.jpg","width":1000,"height":1000}`;
  }
  yield '],"annotations":[';
  for (let id = 1; id <= pictures; id += 1) {
    yield `${id > 1 ? "," : ""}{"id":${id},"image_id":${id},"category_id":1,"segmentation":${segmentation},"iscrowd":0}`;
  }
  yield "]}";
}

const report = new Report({ strict: true });
const coco = await openCoco(source, { report });
let written = 0;
for await (const { content } of writeCoco(coco.items(), { header: coco.header, report })) {
  for await (const piece of content) written += piece.length;
}
console.log(JSON.stringify({ read: bytes, written, memory: peakMemory() }));
