import type { Hide } from "./hide";

/** In place of an amount that stands alone, and of one inside a sentence. */
export const notShown = "not shown";
const amountNotShown = "an amount not shown";
const shareNotShown = "a share not shown";

const codes =
  "EUR|USD|GBP|CHF|SEK|NOK|DKK|PLN|CZK|HUF|RON|BGN|ISK|TRY|JPY|CNY|RMB|INR|KRW|AUD|CAD|NZD|SGD|HKD|ZAR|BRL|MXN|ILS|AED|SAR|THB|UAH";
const digits = String.raw`(?:\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d+)?)`;
const scale = String.raw`(?:[\s\u00a0-]?(?:[kKmM]|[mM]n|[mM]io|MIO|[bB]n|BN|[tT]sd|[tT]housand|[mM]illion|[bB]illion)(?![\p{L}\p{N}]))`;
const amount = `[-−+]?${digits}${scale}?`;
const upTo = String.raw`\s?(?:–|—|-|to|until|bis)\s?`;
const numberWord =
  "(?:[hH]alf|[qQ]uarter|[aA]n?|[oO]ne|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|of|and)";
const moneyNames =
  "[eE]uros?|[pP]ounds?|[dD]ollars?|[fF]rancs?|[kK]ron(?:a|or|er|e)|[rR]upees?|[yY]en|[zZ]loty|[qQ]uid|[pP]ence|[cC]ents?";
const moneyWord =
  /(?<!\p{L})(?:budgets?|costs?|costing|spend(?:ing|s)?|spent|prices?|priced|fees?|invoices?|revenues?|turnover|profits?|margins?|salar(?:y|ies)|payback|savings?|pays?|paid|worth|income|earn(?:s|ed)?|investments?)(?!\p{L})/iu;
/** What a number counts that is no money. */
const counts = "(?:points?|days?|weeks?|months?|person-weeks?|people|customers?|visitors?|tests?)(?!\\p{L})";
/** Not a year, and not a count of something else than money. */
const large = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,–-])[-−+]?(?:${digits}${scale}|\d{1,3}(?:[ \u00a0\u202f.,'’]\d{3})+(?:[.,]\d{1,2})?|(?!(?:19|20|21)\d\d(?!\d))\d{4,}(?:[.,]\d+)?)(?![\p{L}\p{N}%]|[.,'’]?\d|[\s\u00a0]${counts})`,
  "gu",
);
const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,])[-−+]?\d+(?:[.,]\d+)*(?![\p{L}\p{N}]|[.,]\d|\s?%|\s(?:of(?!\p{L})|${counts}))`,
  "giu",
);
/** A share of money is as telling as an amount to whoever knows the whole. */
const share =
  /(?:~|≈)?[-−+]?\d+(?:[.,]\d+)?\s?(?:%|per\s?cent)(?=\s(?:of|in)\s(?:(?:the|our|its|all|total|net|gross|annual|yearly|marketing|media|whole)\s)*(?:revenue|turnover|sales|budget|income|profit|margin|spend(?:ing)?|costs?)(?!\p{L}))/giu;
const ratio =
  /(?<!\p{L})((?:ROI|ROAS|returns? on (?:investment|ad spend|spend|marketing)|profits?|margins?|return)(?!\p{L})[^.;%\n]{0,40}?)[-−+]?\d+(?:[.,]\d+)?\s?%/giu;
const ratioFirst = /[-−+]?\d+(?:[.,]\d+)?\s?%(\s(?:ROI|ROAS|profit|margin)(?!\p{L}))/giu;

/** Signs and codes of money, in a source of a pattern. */
function signsOf(currency: string, sign: string): string {
  const own = [sign, currency].filter(Boolean).map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&"));
  return String.raw`(?:(?:US|CA|AU|NZ|HK|A|C|R|S)?\p{Sc}|(?<!\p{L})(?:${[...own, codes].join("|")}|kr|zł|Kč)(?!\p{L}))`;
}

/** Whether numbers in this format, as spreadsheets write it, or under this unit are amounts of money. */
export function isMoney(format: string, currency: string): boolean {
  return (
    format === "currency" ||
    new RegExp(`${signsOf(currency, "")}|(?<!\\p{L})(?:${moneyNames})(?!\\p{L})`, "u").test(format)
  );
}

/**
 * Takes amounts of money out of a text: with a sign, a code or a name of a currency, in any order and also in words; large
 * numbers in sentences about cost, budget, price or margin; returns in percent; and the figures of measures that are money.
 *
 * @param currency three capital letters; `sign` as amounts wear it; `measures` names of measures whose unit is money
 */
export function costHider(currency: string, sign: string, measures: readonly string[]): Hide {
  const signs = signsOf(currency, sign);
  const patterns = [
    `[-−+~≈]?${signs}[\\s\\u00a0]?${amount}(?:${upTo}${signs}?\\s?${amount})?`,
    `${amount}(?:${upTo}${amount})?[\\s\\u00a0]?(?:${signs}|(?:${moneyNames})(?!\\p{L}))`,
    `(?<!\\p{L})(?:${numberWord}[\\s-]+)+(?:${moneyNames})(?!\\p{L})`,
  ].map((pattern) => new RegExp(`(?:${pattern})`, "gu"));
  const lowered = measures.filter((name) => name.trim().length > 2).map((name) => name.toLowerCase());

  const inSentence = (sentence: string): string => {
    const told = sentence
      .replace(share, shareNotShown)
      .replace(ratio, `$1${notShown}`)
      .replace(ratioFirst, `${notShown}$1`);
    const low = told.toLowerCase();
    if (lowered.some((name) => low.includes(name))) return told.replace(bare, notShown);
    return moneyWord.test(told) ? told.replace(large, amountNotShown) : told;
  };

  return (text) => {
    if (
      !/\d/.test(text) &&
      !/(?:hundred|thousand|million|billion|euro|pound|dollar|franc|cent|pence|quid|kron)/i.test(text)
    )
      return text;
    const whole = text.trim();
    if (patterns.some((pattern) => whole.replace(pattern, "") === "")) return notShown;
    const told = patterns.reduce((so, pattern) => so.replace(pattern, amountNotShown), text);
    return told
      .split(/((?<=[.;!?])\s+|\n+)/)
      .map(inSentence)
      .join("");
  };
}
