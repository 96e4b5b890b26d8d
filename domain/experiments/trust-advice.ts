import type { TrustCode } from "./trust-flags";

const advice: Readonly<Record<TrustCode, string>> = {
  BEYOND_PAST_LIFTS: "Check how the measure was counted, then repeat the test before you build on it.",
  RATE_ABOVE_ONE: "Count people, not visits or orders, and enter the results again.",
  IDENTICAL_ROWS: "Look whether a column or a day was copied, and enter the results again.",
  NOVELTY: "Let it run longer, and read the later days on their own.",
  STOPPED_EARLY: "Read it as a hint, and repeat it with the planned size if much depends on it.",
  SEGMENT_AFTERWARDS: "Ask it again in a test that names the group before it starts.",
  EDGE_OF_EXACT: "Wait for more events before you decide, or repeat it.",
  RESPONSE_UNCHECKED: "Enter how many people were asked in each arm.",
  ORDERS_AS_UNITS: "Enter money per person put into the arm; until then the range is too narrow.",
  FEW_ORDERS: "Collect more orders, or judge by the share of people who buy.",
  SPREAD_LARGE: "Look at the largest orders; cap them by a rule written down before the next test.",
  SKEWED: "Collect more people, or judge by the share of people who buy.",
};

/** What may be done about something that makes a result less trustworthy. */
export const trustAdvice = (code: TrustCode): string => advice[code];
