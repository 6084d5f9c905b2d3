/**
 * Replaces what stands in a page between the comments `<!-- name: … -->` and `<!-- /name -->`.
 *
 * @throws Error when the page has no such place.
 */
export function replaceRegion(page: string, name: string, content: string): string {
  const region = new RegExp(`(<!-- ${name}: [^\\n]*-->\\n).*(<!-- /${name} -->)`, "s");
  if (!region.test(page)) throw new Error(`the page has no place for "${name}"`);
  return page.replace(region, (_, start: string, end: string) => start + content + end);
}
