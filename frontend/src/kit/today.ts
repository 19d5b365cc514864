/** The day and the time it is where both governments keep their clocks. */

const BAGHDAD = "Asia/Baghdad";

/** The hour and minute ("09:30") of a moment. */
export function localTime(moment: Date): string {
  const parts = new Intl.DateTimeFormat("en-CA-u-nu-latn", {
    timeZone: BAGHDAD,
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(moment);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("hour")}:${of("minute")}`;
}

/** The day ("2023-04-05") of a moment, of now unless one is given. */
export function localDay(moment: Date = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-CA-u-nu-latn", {
    timeZone: BAGHDAD,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).formatToParts(moment);
  const of = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${of("year")}-${of("month")}-${of("day")}`;
}
