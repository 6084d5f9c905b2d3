import fc from "fast-check";
import { expect, test } from "vitest";
import { cvatItems, xmlHeader } from "../../testing/arbitrary-xml-items.ts";
import { readCvat, writtenCvat } from "../../testing/cvat.ts";
import { readVoc, writtenVoc } from "../../testing/voc.ts";
import { writeCvat, writeCvatVideos } from "../cvat/index.ts";
import { ConversionError } from "../index.ts";

/** A place in a text by a part of it, and what stands there instead of some characters. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(
    fc.constantFrom("", "<", "&", '"', "\u0000", "1e400", "<x>", "</image>", "-1", ";"),
    fc.string({ maxLength: 4 }),
  ),
});

function damaged(text: string, { at, length, put }: typeof damage extends fc.Arbitrary<infer D> ? D : never): string {
  const start = Math.floor(at * text.length);
  return text.slice(0, start) + put + text.slice(start + length);
}

/** A damaged file is read or refused, and fails in no other way. */
async function expectNoOtherError(reading: Promise<unknown>): Promise<void> {
  const error = await reading.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (error !== undefined) expect(error).toBeInstanceOf(ConversionError);
}

test("damaged CVAT files are read or refused", async () => {
  await fc.assert(
    fc.asyncProperty(cvatItems, damage, fc.boolean(), async (items, harm, isVideo) => {
      const write = isVideo ? writeCvatVideos : writeCvat;
      const { files } = await writtenCvat((report) => write(items, { header: xmlHeader, report }));
      for (const { content } of files) await expectNoOtherError(readCvat(damaged(content, harm)));
    }),
    { numRuns: 300 },
  );
});

test("damaged Pascal VOC files leave out their picture at most", async () => {
  await fc.assert(
    fc.asyncProperty(cvatItems, damage, async (items, harm) => {
      const { files } = await writtenVoc(items, xmlHeader);
      const pictures = files.filter(({ path }) => path.endsWith(".xml"));
      if (pictures.length === 0) return;
      const { items: read, kinds } = await readVoc(
        files.map(({ path, content }) => ({ path, content: damaged(content, harm) })),
      );
      expect(read.length).toBeLessThanOrEqual(pictures.length);
      if (read.length < pictures.length) expect(kinds.invalid).toBeGreaterThan(0);
    }),
    { numRuns: 300 },
  );
});
