/** What can be read of a JSON text that may be damaged, found in a way of its own, character by character. */
export interface Readable {
  /** The elements in front of the first one that can't be read. */
  elements: unknown[];
  /** Whether that is the whole document. */
  isWhole: boolean;
}

/** Reads a JSON array as far as it is one. */
export function readableOf(text: string): Readable {
  try {
    const whole: unknown = JSON.parse(text);
    if (Array.isArray(whole)) return { elements: whole, isWhole: true };
    return { elements: [], isWhole: false };
  } catch {
    return { elements: elementsOf(text), isWhole: false };
  }
}

function elementsOf(text: string): unknown[] {
  const elements: unknown[] = [];
  let at = /^[ \n\r\t]*\[/.exec(text)?.[0].length;
  while (at !== undefined) {
    const end = endOf(text, at);
    try {
      if (end === undefined) return elements;
      elements.push(JSON.parse(text.slice(at, end)));
    } catch {
      return elements;
    }
    const after = /^[ \n\r\t]*,/.exec(text.slice(end));
    at = after ? end + after[0].length : undefined;
  }
  return elements;
}

/** Where the element ends that starts here: behind its last bracket, or in front of a comma or the bracket of the array. */
function endOf(text: string, start: number): number | undefined {
  let depth = 0;
  let isText = false;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at] as string;
    if (isText) {
      if (letter === "\\") at += 1;
      else if (letter === '"') isText = false;
      if (letter === '"' && depth === 0) return at + 1;
    } else if (letter === '"') isText = true;
    else if (depth === 0 && (letter === "," || letter === "]" || letter === "}")) return at;
    else if (letter === "{" || letter === "[") depth += 1;
    else if (letter === "}" || letter === "]") depth -= 1;
    if (depth === 0 && (letter === "}" || letter === "]") && !isText) return at + 1;
  }
  return undefined;
}
