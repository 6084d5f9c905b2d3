import type { JSX } from "preact";
import { useEffect, useState } from "preact/hooks";
import { Canvas } from "./canvas.tsx";
import { FileLink } from "./file-link.tsx";
import { Pages } from "./pages.tsx";
import type { MediaProps } from "./picture.tsx";
import { pdfOutline } from "./shapes.ts";

/** The pages of a PDF on which something is marked, each as a box of its size, and the file to open. */
export function Pdf({ shown: { asset, task }, objects, chosen }: MediaProps): JSX.Element {
  const { picked } = chosen;
  const marked = objects.filter(({ object }) => object.pdf);
  const numberOf = ({ object }: (typeof marked)[number]): number => object.pdf?.position.pageNumber ?? 1;
  const numbers = [...new Set(marked.map(numberOf))].sort((a, b) => a - b);
  const [page, setPage] = useState(0);
  useEffect(() => {
    const at = numbers.indexOf(picked?.pdf?.position.pageNumber ?? 0);
    if (at >= 0) setPage(at);
  }, [picked]);
  const number = numbers[Math.min(page, numbers.length - 1)];
  const here = marked.filter((one) => numberOf(one) === number);
  const size = here[0]?.object.pdf?.position.boundingRect;
  const drawn = here.flatMap((named) => {
    const outline = pdfOutline(named.object);
    return outline ? [{ named, outline }] : [];
  });
  return (
    <div>
      <p class="note">
        A PDF. <FileLink url={asset.data}>{`Download ${asset.externalId}`}</FileLink>
        {size ? ": what is marked lies on its pages as drawn here." : ""}
      </p>
      {numbers.length > 1 && (
        <Pages
          of={numbers.length}
          page={page}
          choose={setPage}
          names={numbers.map((one) => `Page ${one} of the PDF`)}
        />
      )}
      {size && (
        <Canvas
          name={`Page ${number} of ${asset.externalId}`}
          width={size.width}
          height={size.height}
          drawn={drawn}
          chosen={chosen}
          relations={task.answer?.relations ?? []}
        >
          <div class="paper">Page {number}</div>
        </Canvas>
      )}
    </div>
  );
}
