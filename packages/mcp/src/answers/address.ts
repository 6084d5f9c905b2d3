const scheme = "ango-hub://";

/** Address of a resource of this server, or of a template of some. */
export function address(path: string): string {
  return `${scheme}${path}`;
}

/** Address of a kept answer, or of a part of it. */
export function answerAddress(id: string, part?: number | string): string {
  return address(`answers/${id}${part === undefined ? "" : `/${part}`}`);
}
