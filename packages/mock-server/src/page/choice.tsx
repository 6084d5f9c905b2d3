import type { JSX } from "preact";

interface ChoiceProps {
  label: string;
  value: string;
  choose: (value: string) => void;
  /** Values with their names. */
  children: readonly (readonly [value: string, name: string])[];
}

/** A choice among several, or all of them. */
export function Choice({ label, value, choose, children }: ChoiceProps): JSX.Element {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        <option value="">all</option>
        {children.map(([one, name]) => (
          <option key={one} value={one}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
