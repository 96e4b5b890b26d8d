import type { TestFilter, TestFilterKey } from "@/domain/experiments/log/test-look";
import { quarterInWords } from "@/domain/quarters";
import type { FilterChoice } from "../scored/filter-selects";
import { decisionWord } from "./decision-tag";
import type { LogFilters } from "./experiment-list";

type TestChoice = FilterChoice<TestFilterKey>;
type Named = readonly { readonly id: string; readonly name: string }[];

const named = (things: Named, nothing?: string) => [
  ...things.map(({ id, name }) => [id, name] as const),
  ...(nothing === undefined ? [] : [["none", nothing] as const]),
];
const decisions = ["ship", "continue_as_cx_investment", "iterate", "keep_running", "stop", "invalid"];

/** What an address asks for and no test has any more is still named, so that nobody wonders why the list is empty. */
const known =
  (filter: TestFilter) =>
  ([key, label, all, options]: TestChoice): TestChoice => {
    const wanted = filter[key];
    const isKnown = wanted === "all" || options.some(([value]) => value === wanted);
    return [key, label, all, isKnown ? options : [...options, [wanted, "Not in this log"]]];
  };

/** Always in sight. */
export function firstChoices({ moments }: LogFilters, filter: TestFilter): readonly TestChoice[] {
  const choices: TestChoice[] = [
    [
      "state",
      "State",
      "All states",
      [
        ["running", "Running"],
        ["draft", "Draft"],
        ["concluded", "Concluded"],
      ],
    ],
    [
      "decision",
      "Decision",
      "All decisions",
      [
        ["hollow", "Hollow wins"],
        ...decisions.map((each) => [each, decisionWord(each)] as const),
        ["none", "None yet"],
      ],
    ],
    ["moment", "Moment", "All moments", named(moments, "No moment said")],
  ];
  return choices.map(known(filter));
}

/** One click away. */
export function moreChoices(
  filters: LogFilters,
  quarters: readonly string[],
  filter: TestFilter,
): readonly TestChoice[] {
  const choices: TestChoice[] = [
    ["audience", "Audience", "All audiences", named(filters.audiences, "Everybody")],
    ["channel", "Channel", "All channels", named(filters.channels, "Every channel")],
    ["tactic", "Tactic", "All tactics", named(filters.tactics, "Of no template")],
    ["form", "Form of taking part", "All forms", named(filters.activeForms, "None")],
    ["help", "Kind of help", "All kinds", named(filters.helpTypes, "Not said")],
    ["mode", "Mode", "All modes", named(filters.modes, "Not said")],
    ["metric", "Primary measure", "All measures", named(filters.metrics, "None yet")],
    ["owner", "Owner", "Anyone", named(filters.people, "Nobody yet")],
    [
      "quarter",
      "Quarter",
      "All quarters",
      [...quarters.map((quarter) => [quarter, quarterInWords(quarter)] as const), ["none", "No date yet"] as const],
    ],
    [
      "cx",
      "Customer measure",
      "With or without",
      [
        ["with", "With a customer measure"],
        ["without", "Without one"],
      ],
    ],
    [
      "overridden",
      "Decided otherwise",
      "All",
      [
        ["yes", "Somebody decided otherwise"],
        ["no", "As the rule says"],
      ],
    ],
  ];
  return choices.map(known(filter));
}
