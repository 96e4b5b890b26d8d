/** What the log is filtered by, each a word of its address; `text` is searched in names, sentences and learnings. */
export const testFilters = [
  "state",
  "decision",
  "moment",
  "audience",
  "channel",
  "tactic",
  "form",
  "help",
  "mode",
  "metric",
  "owner",
  "quarter",
  "cx",
  "overridden",
] as const;
export type TestFilterKey = (typeof testFilters)[number];
export type TestFilter = Readonly<Record<TestFilterKey, string>> & { readonly text: string };

export const testSorts = ["due", "newest", "lift", "harm", "name", "ended"] as const;
export type TestSort = (typeof testSorts)[number];
export const testGroupings = ["state", "quarter", "none"] as const;
export type TestGrouping = (typeof testGroupings)[number];

export type TestLook = { readonly filter: TestFilter; readonly sort: TestSort; readonly group: TestGrouping };

/** Lets everything through. */
export const everyTest: TestFilter = {
  text: "",
  state: "all",
  decision: "all",
  moment: "all",
  audience: "all",
  channel: "all",
  tactic: "all",
  form: "all",
  help: "all",
  mode: "all",
  metric: "all",
  owner: "all",
  quarter: "all",
  cx: "all",
  overridden: "all",
};

const longest = 200;

/** How an address asks for the log to be looked at; what it says that nobody knows is as if it were not said. */
export function readTestLook(asked: { get(name: string): string | null }): TestLook {
  const filter: Record<TestFilterKey | "text", string> = {
    ...everyTest,
    text: (asked.get("q") ?? "").slice(0, longest),
  };
  for (const key of testFilters) filter[key] = asked.get(key)?.slice(0, longest) || "all";
  return {
    filter,
    sort: testSorts.find((sort) => sort === asked.get("sort")) ?? testSorts[0],
    group: testGroupings.find((group) => group === asked.get("group")) ?? testGroupings[0],
  };
}

/** The words of an address that ask for this look, without a question mark; empty for the look one begins with. */
export function testLookQuery({ filter, sort, group }: TestLook): string {
  const said: [string, string][] = [
    ...(filter.text === "" ? [] : ([["q", filter.text]] as [string, string][])),
    ...testFilters.flatMap((key): [string, string][] => (filter[key] === "all" ? [] : [[key, filter[key]]])),
    ...(sort === testSorts[0] ? [] : ([["sort", sort]] as [string, string][])),
    ...(group === testGroupings[0] ? [] : ([["group", group]] as [string, string][])),
  ];
  return said.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
}
