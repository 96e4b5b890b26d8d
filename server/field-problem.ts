import type { z } from "zod";
import { pathOf } from "@/domain/exchange/workspace-file";

type Issue = z.core.$ZodIssue;

/** Fields that are called otherwise on the screens than in the code. */
const called: Readonly<Record<string, string>> = {
  email: "e-mail",
  cxMetricIds: "customer measures",
  cxMetricId: "customer measure",
  cxBaseline: "customer measure now",
  cxTarget: "customer target",
  kpiBaseline: "commercial measure now",
  kpiTarget: "commercial target",
  dpiaCriteria: "reasons for a privacy assessment",
  dpiaLink: "link to the privacy assessment",
  liaDate: "day of the interest assessment",
  mayReview: "reviewer",
  pct: "share",
  sd: "standard deviation",
};

/** `earliestQuarter` as people read it: "earliest quarter"; an id is what it is the id of. */
const plainly = (name: string): string =>
  // A record's key may be any text, `constructor` too.
  (Object.hasOwn(called, name) && called[name]) ||
  name
    .replace(/(?<=[a-z])Ids?$/, "")
    .replace(/[._]/g, " ")
    .replace(/(?<=[a-z0-9])([A-Z])/g, " $1")
    .toLowerCase();

/** What a field is called in a sentence: "“Due on”", "“Name” (number 3 of “parts”)". */
function fieldWords(path: readonly PropertyKey[]): string {
  const at = path.findLastIndex((part) => typeof part === "string");
  if (at === -1) return "What was sent";
  const words = plainly(String(path[at]));
  const name = `“${words.charAt(0).toUpperCase()}${words.slice(1)}”`;
  const number = path.findLast((part) => typeof part === "number");
  if (number === undefined) return name;
  const place = path.indexOf(number);
  const list = path[place - 1];
  const nth = `number ${Number(number) + 1}`;
  return place > at || typeof list !== "string" ? `${name} (${nth})` : `${name} (${nth} of “${plainly(list)}”)`;
}

const isOurs = ({ message }: Issue) => !/^(Invalid|Too (small|big)|Unrecognized)\b/.test(message);

/**
 * What is wrong with what was sent, for the screen and for programs: the field in words and what to do about it, and its
 * path as the procedure knows it.
 */
export function fieldProblem(issues: readonly Issue[]): { message: string; field: string } {
  const [issue] = issues;
  if (!issue) return { message: "What was sent cannot be read. Load the page again.", field: "" };
  if (issue.code === "unrecognized_keys") {
    const field = pathOf([...issue.path, issue.keys[0] ?? ""]);
    return { message: `“${field}” is not known here. Load the page again: it may be older than the server.`, field };
  }
  const what = isOurs(issue) ? issue.message : "It is missing, or not of the kind that belongs there.";
  return { message: `${fieldWords(issue.path)} needs another look. ${what}`, field: pathOf(issue.path) };
}
