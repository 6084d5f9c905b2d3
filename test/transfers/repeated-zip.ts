import { strToU8, zipSync } from "fflate";

const endLength = 22;

/** An archive with one and the same JSON file many times, which is cheap to make however large it is. */
export function* repeatedZip(json: string, times: number): Generator<Uint8Array, void, void> {
  const archive = zipSync({ "export.json": strToU8(json) });
  const end = new DataView(archive.buffer, archive.byteOffset + archive.length - endLength);
  const directory = end.getUint32(16, true);
  const entry = archive.subarray(0, directory);
  for (let time = 0; time < times; time += 1) yield entry;
  const record = archive.slice(directory, archive.length - endLength);
  for (let time = 0; time < times; time += 1) {
    new DataView(record.buffer).setUint32(42, time * entry.length, true);
    yield record.slice();
  }
  const last = archive.slice(-endLength);
  const view = new DataView(last.buffer);
  view.setUint16(8, times, true);
  view.setUint16(10, times, true);
  view.setUint32(12, times * record.length, true);
  view.setUint32(16, times * entry.length, true);
  yield last;
}
