import { type DecisionId, decisionIds } from "../review-view";

/** What the address asks for, as the server takes it. */
export type AskedDecisions = {
  text: string | null;
  decision: DecisionId | null;
  useCaseId: string | null;
  deciderId: string | null;
  from: string | null;
  until: string | null;
  /** Where the page begins; null for the first. */
  cursor: number | null;
};

export const everyDecision: AskedDecisions = {
  ...{ text: null, decision: null, useCaseId: null, deciderId: null, from: null, until: null, cursor: null },
};

const looksLikeId = /^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/;

/** A day of the calendar that can be asked for: in a field, a year comes digit by digit. */
function soundDay(day: string | null): string | null {
  if (day === null || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(day)) return null;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}

/** What is asked for, without days that are only half typed. */
export const soundly = (asked: AskedDecisions): AskedDecisions => ({
  ...asked,
  from: soundDay(asked.from),
  until: soundDay(asked.until),
});

/** Reads an address; what nobody could have asked for is left out. */
export function askedBy(given: (key: string) => string | null): AskedDecisions {
  const idOf = (key: string) => (looksLikeId.test(given(key) ?? "") ? given(key) : null);
  const cursor = Number(given("after") ?? "");
  return {
    text: given("text")?.slice(0, 200) || null,
    decision: decisionIds.find((each) => each === given("decision")) ?? null,
    useCaseId: idOf("useCase"),
    deciderId: idOf("person"),
    from: soundDay(given("from")),
    until: soundDay(given("until")),
    cursor: Number.isSafeInteger(cursor) && cursor > 0 ? cursor : null,
  };
}

/** The address of what is asked for, from the question mark on. */
export function addressOf(asked: AskedDecisions): string {
  const said = {
    text: asked.text,
    decision: asked.decision,
    useCase: asked.useCaseId,
    person: asked.deciderId,
    from: asked.from,
    until: asked.until,
    after: asked.cursor === null ? null : String(asked.cursor),
  };
  const query = new URLSearchParams(Object.entries(said).flatMap(([key, value]) => (value ? [[key, value]] : [])));
  return `?${query}`;
}
