import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { BlobWriter, TextReader, ZipWriter } from "@zip.js/zip.js";
import fc from "fast-check";
import { Zip, ZipDeflate, ZipPassThrough, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { ByteSource } from "./byte-source.ts";
import { ZipError } from "./zip-error.ts";
import { readZip } from "./zip-reader.ts";

async function* chunksOf(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.slice(at, at + size);
}

async function read(bytes: Uint8Array, size = 1000): Promise<{ [name: string]: string }> {
  const entries: { [name: string]: string } = {};
  for await (const { name, data } of readZip(new ByteSource(chunksOf(bytes, size)))) {
    const parts: BlobPart[] = [];
    for await (const chunk of data) parts.push(chunk.slice());
    entries[name] = await new Blob(parts).text();
  }
  return entries;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** An archive written as a stream, so that checksum and sizes follow each entry. */
function streamed(files: { [name: string]: string }, kind: typeof ZipDeflate | typeof ZipPassThrough): Uint8Array {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    parts.push(chunk);
  });
  for (const [name, text] of Object.entries(files)) {
    const entry = new kind(name);
    zip.add(entry);
    entry.push(encode(text), true);
  }
  zip.end();
  return Buffer.concat(parts);
}

/** An archive of one entry, whose checksum and sizes follow its data in one of the four forms. */
function withDescriptor(text: string, level: 0 | 6, isWide: boolean, isSigned: boolean): Uint8Array {
  const raw = encode(text);
  const data = level === 0 ? raw : deflateRawSync(raw);
  const archive = zipSync({ a: raw }, { level });
  const local = archive.slice(0, 31);
  new DataView(local.buffer).setUint16(6, 8, true);
  new DataView(local.buffer).setUint16(8, level === 0 ? 0 : 8, true);
  const descriptor = Buffer.alloc((isSigned ? 4 : 0) + 4 + (isWide ? 16 : 8));
  let at = isSigned ? descriptor.writeUInt32LE(0x08074b50) : 0;
  at = descriptor.writeUInt32LE(crc32(raw), at);
  for (const size of [data.length, raw.length]) {
    at = isWide ? descriptor.writeBigUInt64LE(BigInt(size), at) : descriptor.writeUInt32LE(size, at);
  }
  const directory = archive.slice(archive.length - 22 - 47);
  new DataView(directory.buffer).setUint32(20, data.length, true);
  return Buffer.concat([local, data, descriptor, directory]);
}

const fileMap = fc.dictionary(
  fc.string({ minLength: 1, maxLength: 12 }).filter((name) => name !== "__proto__"),
  fc.oneof(
    fc.string({ maxLength: 3000 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    // Text that looks like the records of an archive.
    fc.constantFrom("PK\u0003\u0004", "PK\u0001\u0002", "PK\u0007\b".repeat(40)),
  ),
  { maxKeys: 5, noNullPrototype: true },
);

function has(program: string): boolean {
  return spawnSync(program, ["--version"]).status === 0;
}

/** What every tool takes as a name and as UTF-8. */
function plain(text: string): string {
  return Buffer.from(text)
    .toString()
    .replaceAll(/[\0\\]/g, "-");
}

describe("an archive", () => {
  test("is read as fflate wrote it, deflated or stored", async () => {
    await fc.assert(
      fc.asyncProperty(fileMap, fc.constantFrom(0, 6), fc.integer({ min: 1, max: 500 }), async (files, level, size) => {
        const entries = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, encode(text)]));
        expect(await read(zipSync(entries, { level: level as 0 | 6 }), size)).toEqual(files);
      }),
    );
  });

  test("is read as fflate streamed it, with descriptors behind deflated and stored data", async () => {
    await fc.assert(
      fc.asyncProperty(
        fileMap,
        fc.constantFrom(ZipDeflate, ZipPassThrough),
        fc.integer({ min: 1, max: 500 }),
        async (files, kind, size) => {
          expect(await read(streamed(files, kind), size)).toEqual(files);
        },
      ),
    );
  });

  test("is read as zip.js wrote it, with zip64 records and with or without signatures of descriptors", async () => {
    await fc.assert(
      fc.asyncProperty(
        fileMap,
        fc.record({ zip64: fc.boolean(), dataDescriptor: fc.boolean(), dataDescriptorSignature: fc.boolean() }),
        fc.constantFrom(0, 6),
        fc.integer({ min: 1, max: 500 }),
        async (files, options, level, size) => {
          const zip = new ZipWriter(new BlobWriter(), { ...options, level });
          for (const [name, text] of Object.entries(files)) await zip.add(name, new TextReader(text));
          const bytes = new Uint8Array(await (await zip.close()).arrayBuffer());
          expect(await read(bytes, size)).toEqual(files);
        },
      ),
      { numRuns: 50 },
    );
  });

  test("is read whichever form its descriptors have, whatever its data looks like", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ minLength: 1, maxLength: 400 }),
        fc.constantFrom(0, 6),
        fc.boolean(),
        fc.boolean(),
        fc.integer({ min: 1, max: 100 }),
        async (text, level, isWide, isSigned, size) => {
          const archive = withDescriptor(text, level as 0 | 6, isWide, isSigned);
          expect(await read(archive, size)).toEqual({ a: text });
        },
      ),
    );
  });

  test("is read when the data is as much longer than its compressed form as one form of descriptors is than another", async () => {
    const texts = Array.from({ length: 4000 }, (_, n) => {
      const id = "ab".repeat(n % 9) + ((n * 2_654_435_761) >>> 0).toString(36);
      return `[{"asset":"https://x/${n}","externalId":"${id}"}]`;
    });
    const alike = texts.filter((text) => encode(text).length === deflateRawSync(text).length + 8);
    expect(alike.length).toBeGreaterThan(0);
    for (const text of alike) expect(await read(withDescriptor(text, 6, true, false))).toEqual({ a: text });
  });

  test("is read when a header is damaged and the directory is not", async () => {
    const archive = zipSync({ a: encode("some text that is stored as it is") }, { level: 0 });
    new DataView(archive.buffer, archive.byteOffset).setUint32(14, 0x12345678, true);
    expect(await read(archive)).toEqual({ a: "some text that is stored as it is" });
  });

  test("ends where one of its records says that it never does", async () => {
    const archive = zipSync({ a: encode("text") });
    const directory = new DataView(archive.buffer, archive.byteOffset + archive.length - 22).getUint32(16, true);
    const endless = new Uint8Array(56);
    new DataView(endless.buffer).setUint32(0, 0x06064b50, true);
    new DataView(endless.buffer).setUint32(8, 0x7fffffff, true);
    const damaged = Buffer.concat([archive.subarray(0, directory), endless]);
    await expect(read(damaged)).rejects.toThrow(ZipError);
  });

  test.skipIf(!has("python3"))(
    "is read as Python wrote it, as a file and as a stream, with comments and extra fields",
    async () => {
      const program = `
import io, json, sys, zipfile
files, options = json.load(sys.stdin)
class Stream(io.RawIOBase):
    def writable(self): return True
    def write(self, data): return sys.stdout.buffer.write(data)
target = Stream() if options["streamed"] else io.BytesIO()
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED if options["deflated"] else zipfile.ZIP_STORED) as archive:
    archive.comment = b"PK\\x03\\x04 a comment"
    for name, text in files.items():
        info = zipfile.ZipInfo(name)
        info.compress_type = archive.compression
        info.comment = b"of a file"
        info.extra = b"\\x99\\x99\\x03\\x00abc"
        with archive.open(info, "w", force_zip64=options["zip64"]) as entry: entry.write(text.encode())
if not options["streamed"]: sys.stdout.buffer.write(target.getvalue())
`;
      await fc.assert(
        fc.asyncProperty(
          fileMap,
          fc.record({ streamed: fc.boolean(), deflated: fc.boolean(), zip64: fc.boolean() }),
          fc.integer({ min: 1, max: 500 }),
          async (files, options, size) => {
            const wanted = Object.entries(files).map(([name, text], index) => [`${index} ${plain(name)}`, plain(text)]);
            const input = JSON.stringify([Object.fromEntries(wanted), options]);
            const bytes = execFileSync("python3", ["-c", program], { input });
            expect(await read(bytes, size)).toEqual(Object.fromEntries(wanted));
          },
        ),
        { numRuns: 30 },
      );
    },
  );

  test.skipIf(!has("zip"))(
    "is read as Info-ZIP wrote it, with and without descriptors, stored and deflated",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "ango-hub-"));
      const files = { "export.json": "[1,2,3]".repeat(1000), "höhe ü.json": "[]" };
      for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
      for (const options of [["-fd"], ["-0"], ["-9", "-fd"], ["-fz"], ["-fz", "-fd", "-0"]]) {
        const bytes = execFileSync("zip", ["-q", ...options, "-", ...Object.keys(files)], { cwd: folder });
        for (const size of [1, 7, 100_000]) expect(await read(bytes, size), options.join(" ")).toEqual(files);
      }
    },
  );

  test("may have a comment", async () => {
    const zip = new ZipWriter(new BlobWriter());
    await zip.add("a.json", new TextReader("[1]"));
    const bytes = new Uint8Array(await (await zip.close(encode("made by hand"))).arrayBuffer());
    expect(await read(bytes)).toEqual({ "a.json": "[1]" });
  });
});

describe("a damaged archive", () => {
  const files = { "a.json": "x".repeat(500) + Math.PI, "b.json": "y".repeat(200) };

  test.each([
    ["deflated", zipSync({ "a.json": encode(files["a.json"]), "b.json": encode(files["b.json"]) })],
    ["stored", zipSync({ "a.json": encode(files["a.json"]), "b.json": encode(files["b.json"]) }, { level: 0 })],
    ["streamed", streamed(files, ZipDeflate)],
    ["stored and streamed", streamed(files, ZipPassThrough)],
  ])("that is %s is refused wherever it is cut off", async (_, bytes) => {
    expect(await read(bytes)).toEqual(files);
    for (let length = 0; length < bytes.length; length += 1) {
      await expect(read(bytes.slice(0, length), 64), `cut at ${length}`).rejects.toThrow(ZipError);
    }
  });

  test("is refused when a byte of its data is wrong", async () => {
    const stored = zipSync({ "a.json": encode("[1,2,3]") }, { level: 0 });
    stored[38] = 0x39;
    await expect(read(stored)).rejects.toThrow(/a\.json is damaged: its checksum is wrong/);
    const deflated = zipSync({ "a.json": encode(files["a.json"]) });
    for (let at = 36; at < 48; at += 1) {
      const damaged = deflated.slice();
      damaged[at] = ~(damaged[at] as number);
      await expect(read(damaged), `byte ${at}`).rejects.toThrow(ZipError);
    }
  });

  test("whose compressed data ends long before the archive does is an error, and ends no process", async () => {
    const bytes = streamed({ "a.json": files["a.json"] }, ZipDeflate);
    const descriptor = Buffer.from(bytes).indexOf("PK\u0007\b");
    bytes[descriptor + 8] = ~(bytes[descriptor + 8] as number);
    const cutOff = async function* (): AsyncGenerator<Uint8Array> {
      yield bytes;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const readThrough = async (): Promise<void> => {
      for await (const { data } of readZip(new ByteSource(cutOff()))) for await (const _ of data);
    };
    await expect(readThrough()).rejects.toThrow(ZipError);
  });

  test("is refused when it lacks one of its files, in its directory too", async () => {
    for (const archive of [zipSync({ "a.json": encode("[1]"), "b.json": encode("[2]") }), await zip64Archive()]) {
      const bytes = Buffer.from(archive);
      const [first = 0, second = 0, listed = 0, listedSecond = 0] = ["\u0003\u0004", "\u0001\u0002"].flatMap((kind) => {
        const at = bytes.indexOf(`PK${kind}`);
        return [at, bytes.indexOf(`PK${kind}`, at + 1)];
      });
      expect(await read(bytes)).toEqual({ "a.json": "[1]", "b.json": "[2]" });
      const without = [bytes.subarray(0, first), bytes.subarray(second, listed), bytes.subarray(listedSecond)];
      await expect(read(Buffer.concat(without))).rejects.toThrow(/lists 1 entries of 2 and holds 1/);
    }
  });

  test("is read where the end of its directory does not count its files", async () => {
    const bytes = Buffer.from(zipSync({ "a.json": encode("[1]"), "b.json": encode("[2]") }));
    for (const field of [8, 10]) bytes.writeUInt16LE(0, bytes.indexOf("PK\u0005\u0006") + field);
    expect(await read(bytes)).toEqual({ "a.json": "[1]", "b.json": "[2]" });
  });

  test("is refused when its directory knows a file by another name", async () => {
    const bytes = zipSync({ "a.json": encode("[1]"), "b.json": encode("[2]") });
    bytes[Buffer.from(bytes).indexOf("b.json") + 5] = 0x6d;
    await expect(read(bytes)).rejects.toThrow("b.jsom is damaged: the archive's directory has another name");
  });

  test.each([
    ["no bytes", new Uint8Array(0), /empty/],
    ["a web page", encode("<!doctype html><title>Sign in</title>".repeat(3)), /not a zip archive/],
    ["an unsupported method", patched({ at: 8, value: 12 }), /method 12 is not supported/],
    ["encryption", patched({ at: 6, value: 1 }), /encrypted/],
  ])("with %s is refused", async (_, bytes, message) => {
    await expect(read(bytes)).rejects.toThrow(message);
  });
});

function patched({ at, value }: { at: number; value: number }): Uint8Array {
  const bytes = zipSync({ "a.json": encode("[]") });
  bytes[at] = value;
  return bytes;
}

async function zip64Archive(): Promise<Uint8Array> {
  const zip = new ZipWriter(new BlobWriter(), { zip64: true });
  await zip.add("a.json", new TextReader("[1]"));
  await zip.add("b.json", new TextReader("[2]"));
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}
