import type { JSX } from "preact";
import type { Chosen } from "./drawing.tsx";
import type { Lane } from "./lanes.ts";

interface TimelineProps {
  lanes: readonly Lane[];
  /** How long it is, in seconds or frames. */
  length: number;
  /** Where the recording is. */
  now: number;
  /** How a moment is written, such as `1.5 s`. */
  write: (moment: number) => string;
  /** Goes to a moment. */
  go: (moment: number) => void;
  chosen: Chosen;
}

/** What is when in a recording: a row for each class or object. */
export function Timeline({ lanes, length, now, write, go, chosen }: TimelineProps): JSX.Element {
  const at = (moment: number): string => `${Math.min(100, (100 * moment) / length)}%`;
  const reach = (start: number, end: number): string => `${write(start)} to ${end > length ? "the end" : write(end)}`;
  return (
    <div class="timeline">
      <div class="scale soft" aria-hidden="true">
        {[0, 0.25, 0.5, 0.75, 1].map((part) => (
          <span key={part}>{write(part * length)}</span>
        ))}
      </div>
      <ul>
        {lanes.map(({ title, color, bars, marks }, i) => (
          <li key={i}>
            <span class="lane-title">
              <i class="dot" style={{ background: color }} />
              {title}
            </span>
            <div class="lane">
              {bars.map(({ id, start, end }, j) => (
                <button
                  key={j}
                  type="button"
                  class={`bar${id === chosen.id ? " chosen" : ""}`}
                  style={{ left: at(start), width: at(Math.min(end, length) - start), background: color }}
                  aria-label={`${title}, ${reach(start, end)}`}
                  title={reach(start, end)}
                  onClick={() => go(start)}
                  onMouseEnter={() => chosen.choose(id)}
                  onMouseLeave={() => chosen.choose(undefined)}
                  onFocus={() => chosen.choose(id)}
                  onBlur={() => chosen.choose(undefined)}
                />
              ))}
              {marks.map((mark) => (
                <i key={mark} class="key-frame" style={{ left: at(mark) }} />
              ))}
              <i class="now" style={{ left: at(now) }} />
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
