import type { JSX } from "preact";

/** A link to the file of an asset. What is no address of a file, such as a script, stands as a text. */
export function FileLink({ url, children }: { url: string; children: string }): JSX.Element {
  const isFile = url.startsWith("/") || /^https?:/i.test(url);
  if (!isFile) return <span>{url}</span>;
  return (
    <a href={url} download="" target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
