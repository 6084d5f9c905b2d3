import type { Task, TaskFilter } from "@ango-hub/openapi";
import { wrong } from "../../http/input.ts";

type Test = (value: unknown) => boolean;

/** Tells whether all of a filter holds for a task; nothing where it asks for nothing. */
export function fits(filter: TaskFilter): ((task: Task) => boolean) | undefined {
  const tests = Object.entries(filter).flatMap(([name, comparison]) => {
    const operators = typeof comparison === "string" ? { $eq: comparison } : (comparison ?? {});
    return Object.entries(operators).map(([operator, operand]): [string, Test] => [
      name,
      testOf(name, operator, operand),
    ]);
  });
  if (tests.length === 0) return undefined;
  return (task) => tests.every(([name, test]) => test(task[name as keyof Task]));
}

/** What an operator asks of a field. Of a list, it asks it of one of its items, as the service's database does. */
function testOf(name: string, operator: string, operand: unknown): Test {
  const time = name.endsWith("At");
  const operandValue = time ? Date.parse(`${operand}`) : operand;
  const one = operators[operator]?.(operandValue as never, `filter/${name}/${operator}`) ?? (() => true);
  const isNegative = operator === "$ne" || operator === "$nin";
  return (value) => {
    if (operator === "$exists" || !Array.isArray(value)) return one(time ? Date.parse(`${value}`) : value);
    return isNegative ? value.every(one) : value.some(one);
  };
}

const operators: Record<string, (operand: never, at: string) => Test> = {
  $eq: (operand: unknown) => (value) => value === operand,
  $ne: (operand: unknown) => (value) => value !== operand,
  $in: (operand: unknown[]) => (value) => operand.includes(value),
  $nin: (operand: unknown[]) => (value) => !operand.includes(value),
  $exists: (operand: boolean) => (value) =>
    (value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0)) === operand,
  $regex: (operand: string, at) => {
    const pattern = patternOf(operand, at);
    return (value) => typeof value === "string" && pattern.test(value);
  },
  $gt: (operand: number) => (value) => (value as number) > operand,
  $gte: (operand: number) => (value) => (value as number) >= operand,
  $lt: (operand: number) => (value) => (value as number) < operand,
  $lte: (operand: number) => (value) => (value as number) <= operand,
};

function patternOf(source: string, at: string): RegExp {
  try {
    return new RegExp(source);
  } catch {
    throw wrong(at, "must be a regular expression");
  }
}
