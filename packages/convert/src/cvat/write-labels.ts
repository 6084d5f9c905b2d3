import type { Header, HeaderAttribute } from "../items/header.ts";
import type { XmlWriter } from "../xml/write-xml.ts";
import { answerName, declarationText } from "./attributes.ts";
import { skeletonSvg } from "./skeleton.ts";

interface Label {
  readonly type: "any" | "skeleton" | "tag";
  readonly color?: string | undefined;
  readonly attributes: readonly HeaderAttribute[];
}

/** The labels of a file: its classes, and a tag for each question about the whole picture. */
export function labelsText(header: Header, xml: XmlWriter): string {
  const labels = new Map<string, Label>();
  for (const { name, color, attributes, keypoints } of header.classes) {
    labels.set(name, { type: keypoints ? "skeleton" : "any", color, attributes });
  }
  for (const question of header.attributes) {
    const { type = "tag", color, attributes = [] } = labels.get(question.name) ?? {};
    labels.set(question.name, { type, color, attributes: [...attributes, { ...question, name: answerName }] });
  }
  const points = header.classes.flatMap(({ name: parent, keypoints = [] }) =>
    keypoints.map((name) =>
      xml.element("label", {}, [
        xml.text("name", name),
        xml.text("type", "points"),
        xml.element("attributes"),
        xml.text("parent", parent),
      ]),
    ),
  );
  const own = [...labels].map(([name, { type, color, attributes }]) => {
    const { keypoints = [], skeleton } = header.classes.find((entry) => entry.name === name) ?? {};
    return xml.element("label", {}, [
      xml.text("name", name),
      ...(color ? [xml.text("color", color)] : []),
      xml.text("type", type),
      xml.element(
        "attributes",
        {},
        attributes.map((attribute) => declarationText(attribute, xml)),
      ),
      ...(type === "skeleton" ? [xml.text("svg", skeletonSvg(keypoints, skeleton, xml))] : []),
    ]);
  });
  return xml.element("labels", {}, [...own, ...points]);
}
