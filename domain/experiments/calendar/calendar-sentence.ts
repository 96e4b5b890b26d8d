import { counted } from "../../roadmap/wording";

type Told = {
  readonly tests: readonly {
    readonly status: "draft" | "running" | "concluded";
    readonly startDate: string | null;
  }[];
  /** Pairs that meet now or will. */
  readonly open: number;
  /** YYYY-MM-DD */
  readonly today: string;
};

/** What matters in the calendar, in a sentence: what runs, what is planned, and what gets in the way of what. */
export function calendarSentence({ tests, open, today }: Told): string {
  const running = tests.filter(({ status }) => status === "running").length;
  const drafts = tests.filter(({ status }) => status === "draft");
  const planned = drafts.filter(({ startDate }) => startDate !== null);
  const late = planned.filter(({ startDate }) => startDate !== null && startDate < today).length;
  const parts = [
    running === 0 ? "nothing runs today" : `${counted(running, "test")} ${running === 1 ? "runs" : "run"}`,
    planned.length > 0 && `${planned.length} ${planned.length === 1 ? "is" : "are"} planned`,
    late > 0 && `${late} of them ${late === 1 ? "was" : "were"} to start by now`,
    drafts.length > planned.length &&
      `${counted(drafts.length - planned.length, "draft")} ${drafts.length - planned.length === 1 ? "has" : "have"} no date`,
  ].filter((part) => part !== false);
  const said = parts.join(", ");
  const meets =
    open === 0
      ? "no two of them meet the same people through the same channel"
      : `${counted(open, "pair")} ${open === 1 ? "meets" : "meet"} the same people through the same channel at the same time`;
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}; ${meets}.`;
}
