import { type ClassicPythonMethod, classicPythonMethods } from "../../docs/python-methods-classic.ts";
import { type ClientMethod, methodsOf } from "./examples.ts";
import { replaceRegion } from "./region.ts";

/** A method of the classic Python package, and what is sent for it whatever it is given. */
export interface PythonRow extends ClassicPythonMethod {
  classicOperations: readonly string[];
  todayOperations: readonly string[];
}

/** The README with its table: each method of the classic Python package, what does it here, and what is sent then. */
export function pythonTable(root: string, readme: string): string {
  const rows = pythonRows(root).map(({ python, client, today, classicOperations, todayOperations }) => {
    const [before, now] = [names(classicOperations), names(todayOperations)];
    const operations = before === now ? now : `${before} → ${now}`;
    return `| \`${python}\` | \`${client}\` | ${names(today)} | ${operations} |\n`;
  });
  const head = "| Python 0.1.18 | classic | today | operations |\n| --- | --- | --- | --- |\n";
  return replaceRegion(readme, "python", `\n${head}${rows.join("")}\n`);
}

/** The rows of the table. */
export function pythonRows(root: string): PythonRow[] {
  const classic = methodsOf(root, "classic");
  const current = methodsOf(root, "current");
  return classicPythonMethods.map((method) => ({
    ...method,
    classicOperations: alwaysSent(classic(method.client)),
    todayOperations: [...new Set(method.today.flatMap((name) => alwaysSent(current(name))))],
  }));
}

/** A docstring names first what is sent in any case, and then what more is sent when something holds. */
function alwaysSent({ operations }: ClientMethod): string[] {
  const [first = ""] = operations.split(/;|, and /);
  return first.match(/(?<=`)\w+(?=`)/g) ?? [];
}

function names(list: readonly string[]): string {
  return list.map((name) => `\`${name}\``).join(", ");
}
