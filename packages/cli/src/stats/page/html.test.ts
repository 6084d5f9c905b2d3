import fc from "fast-check";
import { parseDocument } from "htmlparser2";
import { expect, test } from "vitest";
import { cut, html, nameOf } from "./html.ts";

test("what is put into HTML is text, in elements and in attributes", () => {
  const texts = fc.string({
    unit: fc.constantFrom("<", ">", '"', "'", "&", "b", "=", " ", "\u0000", "\ud800", "é", "😀"),
  });
  fc.assert(
    fc.property(texts, (text) => {
      const { children } = parseDocument(html`<p title="${text}">${text}</p>`.text);
      const [paragraph] = children as unknown as { attribs: { title: string }; children: { data: string }[] }[];
      const shown = text.replaceAll("\u0000", "\ufffd").replaceAll("\ud800", "\ufffd");
      expect(children).toHaveLength(1);
      expect(paragraph?.attribs).toEqual({ title: shown });
      expect(paragraph?.children.map(({ data }) => data).join("")).toBe(shown);
    }),
  );
});

test("long names are cut between characters as readers see them, with all of them as their title", () => {
  expect(cut("👩‍👩‍👧e\u0301abc", 3)).toBe("👩‍👩‍👧e\u0301…");
  expect(cut("abc", 3)).toBe("abc");
  const long = "a".repeat(100);
  expect(nameOf(long).text).toBe(`<bdi title="${long}">${"a".repeat(59)}…</bdi>`);
});
