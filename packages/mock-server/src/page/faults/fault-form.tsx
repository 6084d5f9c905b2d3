import type { JSX } from "preact";
import { useState } from "preact/hooks";
import { Choice } from "../choice.tsx";
import { useHub } from "../hub.ts";
import { useDeed } from "../use-deed.ts";

/** The answer of `/_hub/fault-kinds`. */
interface FaultKinds {
  /** Fields of each kind; those with `!` are required. */
  kinds: Record<string, string[]>;
  operations: string[];
}

/** Fields that all kinds have. */
const common = ["times", "rate"];
const units: Record<string, string> = { rate: "rate, 0 to 1", times: "times" };

/** Adds a fault. */
export function FaultForm(): JSX.Element | null {
  const { data } = useHub<FaultKinds>("fault-kinds");
  const { act, problem } = useDeed();
  const [kind, setKind] = useState("status");
  const [operation, setOperation] = useState("");
  const [values, setValues] = useState<Record<string, string>>({ status: "503" });
  if (!data) return null;
  const fields = [...(data.kinds[kind] ?? []), ...common];
  const add = async (): Promise<void> => {
    const given = fields.map((field) => field.replace("!", "")).filter((name) => values[name]);
    const fault = Object.fromEntries(given.map((name) => [name, readValue(values[name] ?? "", name)]));
    await act("faults", "POST", { kind, ...(operation ? { operation } : {}), ...fault });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <h2>Add a fault</h2>
      <div class="row fields">
        <label>
          Kind
          <select value={kind} onChange={(event) => setKind(event.currentTarget.value)}>
            {Object.keys(data.kinds).map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <Choice label="Operation" value={operation} choose={setOperation}>
          {data.operations.map((name) => [name, name])}
        </Choice>
        {fields.map((field) => {
          const name = field.replace("!", "");
          return (
            <label key={name}>
              {units[name] ?? name}
              <input
                inputMode={name === "message" || name === "retryAfter" ? "text" : "decimal"}
                required={field.endsWith("!")}
                value={values[name] ?? ""}
                onInput={({ currentTarget: { value } }) => setValues((now) => ({ ...now, [name]: value }))}
              />
            </label>
          );
        })}
        <button type="submit" class="main">
          Add the fault
        </button>
      </div>
      {problem && (
        <p class="bad" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}

/** Numbers are sent as such; a time to come back at may be a date, too. */
function readValue(given: string, name: string): string | number {
  return name === "message" || Number.isNaN(Number(given)) ? given : Number(given);
}
