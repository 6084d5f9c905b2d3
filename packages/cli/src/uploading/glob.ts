/** Letters that make a text a pattern. */
const magic = /[*?[{]/;

/** Whether a text is a pattern of paths. */
export function isGlob(text: string): boolean {
  return magic.test(text);
}

/** The folder in which a pattern begins, and the rest of it. */
export function splitGlob(pattern: string): { folder: string; rest: string } {
  const segments = pattern.split("/");
  const first = segments.findIndex(isGlob);
  const folder = segments.slice(0, first).join("/");
  const isRoot = first > 0 && folder === "";
  return { folder: isRoot ? "/" : folder || ".", rest: segments.slice(first).join("/") };
}

/**
 * What tells whether a path with `/` matches a pattern: `*` and `?` stand for letters of a name, `**` for any folders, `[abc]`
 * for one of some letters, `{a,b}` for one of some texts. Unicode forms make no difference.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const expression = new RegExp(`^${expressionOf(pattern.normalize())}$`, "u");
  return (path) => expression.test(path);
}

/** The same for a pattern that may name no folder, and then means a name in any of them. */
export function nameMatcher(pattern: string): (path: string) => boolean {
  return globMatcher(pattern.includes("/") ? pattern : `**/${pattern}`);
}

function expressionOf(pattern: string): string {
  let expression = "";
  let open = 0;
  for (let at = 0; at < pattern.length; ) {
    const rest = pattern.slice(at);
    const folders = at === 0 || pattern[at - 1] === "/" ? /^\*\*(\/|$)/.exec(rest) : null;
    const letters = /^\[(!?)(\]?[^\]/]*)\]/.exec(rest);
    const [letter = ""] = rest;
    if (folders) expression += folders[1] ? "(?:[^/]+/)*" : ".*";
    else if (letters) expression += `(?!/)[${letters[1] && "^"}${letters[2]?.replace(/[\\\][&|~^]/g, "\\$&")}]`;
    else if (letter === "{" && rest.includes("}")) {
      expression += "(?:";
      open += 1;
    } else if (letter === "}" && open > 0) {
      expression += ")";
      open -= 1;
    } else if (letter === "," && open > 0) expression += "|";
    else
      expression += letter === "*" ? "[^/]*" : letter === "?" ? "[^/]" : letter.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
    at += folders?.[0].length ?? letters?.[0].length ?? letter.length;
  }
  return expression + ")".repeat(open);
}
