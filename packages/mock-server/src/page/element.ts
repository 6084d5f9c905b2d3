/** What an element can hold: other elements, texts, or nothing. */
type Child = Node | string | undefined;

/** Makes an HTML element. Attributes that are `undefined` are left out. */
export function html<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return fill(document.createElement(name), attributes, children);
}

/** Makes an SVG element. */
export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return fill(document.createElementNS("http://www.w3.org/2000/svg", name), attributes, children);
}

/** Makes a button that does something. */
export function button(
  attributes: Record<string, string | undefined>,
  press: () => void,
  ...children: Child[]
): HTMLButtonElement {
  const made = html("button", { type: "button", ...attributes }, ...children);
  made.addEventListener("click", press);
  return made;
}

function fill<T extends Element>(element: T, attributes: Record<string, string | undefined>, children: Child[]): T {
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children.filter((child) => child !== undefined));
  return element;
}
