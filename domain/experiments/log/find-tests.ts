import type { ListedTest } from "./listed-test";
import type { TestFilter } from "./test-look";

/**
 * Tells which tests pass: every word of the text in name, use case, verdict, learning or id, and each choice that is not
 * "all". "none" asks for what says nothing; a test without audiences or channels reaches all of them.
 */
export function passingTest(filter: TestFilter): (test: ListedTest) => boolean {
  const sought = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const is = (wanted: string, value: string | null) => wanted === "all" || wanted === (value ?? "none");
  const reaches = (wanted: string, ids: readonly string[]) =>
    wanted === "all" || (wanted === "none" ? ids.length === 0 : ids.length === 0 || ids.includes(wanted));
  const said = (wanted: string, yes: string, value: boolean) => wanted === "all" || (wanted === yes) === value;
  return ({ fields, ...test }) =>
    is(filter.state, test.status) &&
    (filter.decision === "hollow" ? test.hollowWin : is(filter.decision, test.decision)) &&
    is(filter.moment, fields.moment) &&
    reaches(filter.audience, fields.audienceIds) &&
    reaches(filter.channel, fields.channelIds) &&
    is(filter.tactic, fields.templateId) &&
    is(filter.form, fields.activeForm) &&
    is(filter.help, fields.helpType) &&
    is(filter.mode, fields.mode) &&
    is(filter.metric, fields.primaryId) &&
    is(filter.owner, fields.ownerId) &&
    is(filter.quarter, fields.quarter) &&
    said(filter.cx, "with", fields.hasExperience) &&
    said(filter.overridden, "yes", test.override !== null) &&
    hasWords(test, sought);
}

type Worded = Pick<ListedTest, "id" | "name" | "useCaseName" | "learning" | "sentence">;

function hasWords({ id, name, useCaseName, learning, sentence }: Worded, sought: readonly string[]): boolean {
  if (sought.length === 0) return true;
  const words = `${name} ${useCaseName ?? ""} ${learning ?? ""} ${sentence} ${id}`.toLowerCase();
  return sought.every((word) => words.includes(word));
}
