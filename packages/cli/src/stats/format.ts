/** A count as people read it: `12,345`. */
export function countText(count: number): string {
  return count.toLocaleString("en-US");
}

/** A count with what is counted: `1 task`, `2 tasks`. */
export function counted(count: number, one: string, many: string = `${one}s`): string {
  return `${countText(count)} ${count === 1 ? one : many}`;
}

/** A time in milliseconds, in two units at most: `1 h 05 min`, `2 min 10 s`, `4.2 s`. */
export function timeText(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${trimmed(seconds)} s`;
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${padded(whole % 60)} s`;
  const minutes = Math.round(seconds / 60);
  return `${countText(Math.floor(minutes / 60))} h ${padded(minutes % 60)} min`;
}

/** A share of 0 to 1 as `75 %`; what is not whole is never shown as all or nothing. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent > 99 && percent < 100) return "> 99 %";
  if (percent > 0 && percent < 1) return "< 1 %";
  return `${Math.round(percent)} %`;
}

/** A number with about three digits that say something. */
export function sizeText(size: number): string {
  return size >= 100 ? countText(Math.round(size)) : trimmed(size);
}

/** A measure between 0 and 1, or of kappa −1 and 1: `0.83`. */
export function measureText(measure: number): string {
  return measure.toFixed(2).replace("-", "−");
}

function trimmed(number: number): string {
  return String(Number(number.toPrecision(number < 10 ? 2 : 3)));
}

function padded(number: number): string {
  return String(number).padStart(2, "0");
}
