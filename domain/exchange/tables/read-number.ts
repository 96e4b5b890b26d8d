/** How many decimals a value may have; it settles whether "1,234" has thousands or decimals. */
export type Decimals = 0 | 2 | "any";

export type ReadNumber = { readonly value: number } | { readonly problem: string };

const notANumber: ReadNumber = { problem: "This is not a number." };

/**
 * Reads a number as people write it: decimal comma or point, thousands marked by comma, point, blank or apostrophe, a
 * sign, a currency sign, 1.5e6. Where a mark before three digits may be either (1,234), it is read as thousands if the
 * value has at most two decimals, else by `decimalMark`, else refused.
 */
export function readNumber(
  given: string,
  { decimals, decimalMark }: { decimals: Decimals; decimalMark: "." | "," | null },
): ReadNumber {
  const plain = given
    .replace(/^\s*[€$£¥]|[€$£¥]\s*$/g, "")
    .replace(/[\u2212\u2013]/g, "-")
    .trim();
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d{1,3}$/i.test(plain)) return finite(Number(plain));
  const [, sign = "", body = ""] = /^([+-]?)\s*(.*)$/.exec(plain) ?? [];
  const digits = withoutSpacedThousands(body);
  if (!/^[\d.,]*\d[\d.,]*$/.test(digits)) return notANumber;
  const read = readMarks(digits, decimals, decimalMark);
  return "problem" in read ? read : finite(sign === "-" ? -read.value : read.value);
}

/** The decimal mark a number shows beyond doubt, such as "," in "2,5" and in "1.234,5"; null when it shows none. */
export function shownDecimalMark(given: string): "." | "," | null {
  const digits = withoutSpacedThousands(given.replace(/[€$£¥%+\-\u2212]/g, "").trim());
  if (!/^\d[\d.,]*$/.test(digits)) return null;
  const marks: readonly string[] = digits.match(/[.,]/g) ?? [];
  if (marks.length === 0) return null;
  const last = marks.at(-1) === "," ? "," : ".";
  const other = last === "," ? "." : ",";
  if (digits.includes(other)) return marks.indexOf(last) === marks.length - 1 ? last : null;
  if (marks.length > 1) return isGrouped(digits, last) ? other : null;
  return isAmbiguous(digits, last) ? null : last;
}

function withoutSpacedThousands(body: string): string {
  return /^\d{1,3}([\s\u00a0\u202f'’]\d{3})+([.,]\d+)?$/.test(body) ? body.replace(/[\s\u00a0\u202f'’]/g, "") : body;
}

function readMarks(digits: string, decimals: Decimals, decimalMark: "." | "," | null): ReadNumber {
  const marks: readonly string[] = digits.match(/[.,]/g) ?? [];
  if (marks.length === 0) return { value: Number(digits) };
  const last = marks.at(-1) === "," ? "," : ".";
  const other = last === "," ? "." : ",";
  if (digits.includes(other)) {
    const [whole = "", part = ""] = splitAt(digits, last);
    const oneDecimalMark = marks.filter((mark) => mark === last).length === 1;
    return oneDecimalMark && isGrouped(whole, other) && part !== "" ? number(whole, part, other) : notANumber;
  }
  if (marks.length > 1) return isGrouped(digits, last) ? { value: Number(digits.replaceAll(last, "")) } : notANumber;
  const [whole = "", part = ""] = splitAt(digits, last);
  if (part === "") return notANumber;
  if (!isAmbiguous(digits, last)) return number(whole || "0", part, other);
  if (decimals !== "any") return { value: Number(whole + part) };
  if (decimalMark === null)
    return {
      problem: `This may be ${Number(whole + part)} or ${whole}.${part}. Write it without a thousands mark, or say which decimal mark the file uses.`,
    };
  return decimalMark === last ? number(whole, part, other) : { value: Number(whole + part) };
}

/** One mark, one to three digits before it that do not begin with 0, exactly three after it. */
const isAmbiguous = (digits: string, mark: string): boolean =>
  new RegExp(`^[1-9]\\d{0,2}\\${mark}\\d{3}$`).test(digits);

const isGrouped = (digits: string, mark: string): boolean => new RegExp(`^\\d{1,3}(\\${mark}\\d{3})+$`).test(digits);

const splitAt = (digits: string, mark: string): [string, string] => {
  const at = digits.lastIndexOf(mark);
  return [digits.slice(0, at), digits.slice(at + 1)];
};

const number = (whole: string, part: string, thousands: string): ReadNumber => ({
  value: Number(`${whole.replaceAll(thousands, "")}.${part}`),
});

const finite = (value: number): ReadNumber =>
  Number.isFinite(value) ? { value } : { problem: "This number is too large." };
