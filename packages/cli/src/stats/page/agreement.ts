import { counted, countText, measureText, shareText } from "../format.ts";
import type { PeopleAgreement, StageAgreement, Statistics } from "../statistics.ts";
import { noHistory, noReaders, noteOf } from "../tables/agreement-tables.ts";
import { bars } from "./bars.ts";
import { card, part } from "./card.ts";
import { type Html, html, nothing } from "./html.ts";
import { matrix } from "./matrix.ts";
import type { TableOf } from "./overview.ts";

/** How far stages and people agree. */
export function agreementPart({ agreement: { of, stages, people } }: Statistics, tableOf: TableOf): Html {
  if (of.length === 0) return nothing;
  return part("Agreement", [
    ...(of.includes("stages") ? stageCards(stages, tableOf) : []),
    ...(of.includes("people") ? peopleCards(people, tableOf) : []),
  ]);
}

function stageCards(stages: readonly StageAgreement[] | null, tableOf: TableOf): Html[] {
  if (stages === null) return [card({ title: "Between stages", note: noHistory })];
  return stages.map((step) => {
    const title = `Agreement of ${step.to} with ${step.from}`;
    return card({
      title: `What ${step.to} kept of ${step.from}`,
      note: noteOf(`${counted(step.tasks, "task")}, as left by the two stages.`, step),
      content: measures(step),
      tables: [title, `${title}: objects`, `${title}: answers`].flatMap(tableOf),
    });
  });
}

function peopleCards(people: PeopleAgreement | null, tableOf: TableOf): Html[] {
  if (people === null) return [card({ title: "Between people", note: noReaders })];
  const title = "Agreement between people";
  return [
    card({
      title: "Between people",
      note: noteOf(
        `${counted(people.assets, "asset")}, labelled by several of ${counted(people.people.length, "person", "people")}.`,
        people,
      ),
      content: measures(people),
      tables: [title, `${title}: objects`, `${title}: answers`].flatMap(tableOf),
    }),
    card({
      title: "Each two people",
      note: "F1 of their objects: the share that found a partner. Of those who drew nothing, the share of same answers.",
      content: matrix(people),
      tables: tableOf("Agreement of each two people"),
    }),
  ];
}

function measures({ classes, questions }: Pick<StageAgreement, "classes" | "questions">): Html {
  const objects = classes.flatMap(({ title, f1, meanIou, matched }) => {
    if (f1 === null) return [];
    const iou = meanIou === null ? "" : `IoU ${measureText(meanIou)}`;
    return [
      { name: title, detail: `n = ${countText(matched)}`, value: f1, text: `F1 ${measureText(f1)}`, remark: iou },
    ];
  });
  const answers = questions.flatMap(({ question, agreement, kappa, items }) => {
    if (agreement === null) return [];
    const remark = kappa === null ? "" : `κ ${measureText(kappa)}`;
    return [
      { name: question, detail: `n = ${countText(items)}`, value: agreement, text: shareText(agreement), remark },
    ];
  });
  const options = { whole: 1, most: 12 };
  return html`${objects.length === 0 ? nothing : bars(objects, { ...options, caption: "Objects that agree, by class", nameColumn: "Class", valueColumn: "F1" })}
${answers.length === 0 ? nothing : bars(answers, { ...options, caption: "Answers that agree, by question", nameColumn: "Question", valueColumn: "Same" })}`;
}
