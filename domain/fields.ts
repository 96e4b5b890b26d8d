import { z } from "zod";

/**
 * The words every stored or received field is made of. Inputs and entities use these and nothing
 * else, so that what one database would store and another refuse can never get in.
 */

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/**
 * The only text type: well-formed Unicode without control characters (tab and line breaks excepted),
 * trimmed and composed (NFC), at most `max` UTF-16 units.
 */
export const text = (max: number) =>
  z
    .string()
    .max(max, `Use at most ${max} characters.`)
    .refine(
      (value) => value.isWellFormed() && !control.test(value),
      "This text holds characters that cannot be stored.",
    )
    .transform((value) => value.normalize("NFC").trim());

/** Something that can be seen: of a name made of joiners and marks of direction alone there is nothing to click. */
const seen = /[^\s\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Text that must say something. */
export const words = (max: number) => text(max).refine((value) => seen.test(value), "This must not be empty.");

/** A key inside a workspace: letters, digits and - _ : . only. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_:.-]{0,63}$/, "An id is 1 to 64 letters, digits or - _ : .")
  // What every object knows already, such as `constructor`, would be found where nothing was stored.
  .refine((value) => !(value in {}), "This word cannot be an id. Choose another.");

/** Years beyond are slips of the hand, and would draw plans and charts of thousands of columns. */
const withinReach = (time: string) => time >= "1900" && time < "2200";

/** A calendar day, YYYY-MM-DD, that exists. */
export const day = z.iso
  .date("A date looks like 2026-11-21.")
  .refine(withinReach, "A year lies between 1900 and 2199.");
export const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/, "A month looks like 2026-11.")
  .refine(withinReach, "A year lies between 1900 and 2199.");
export const quarter = z
  .string()
  .regex(/^\d{4}-Q[1-4]$/, "A quarter looks like 2027-Q1.")
  .refine(withinReach, "A year lies between 1900 and 2199.");

export const number = z
  .number("This must be a number.")
  .min(-1e15, "This number is too far below 0.")
  .max(1e15, "This number is too large.");
export const nonNegative = number.min(0, "This must not be negative.");
export const share = z
  .number("This must be a number.")
  .min(0, "A share is between 0 and 1.")
  .max(1, "A share is between 0 and 1.");
export const percent = z.number().min(0).max(100, "A percentage is between 0 and 100.");
export const count = z.int("This must be a whole number.").min(0, "This must not be negative.").max(1e12);
/** A moment: milliseconds since 1970. */
export const instant = z.int("This must be a whole number.").min(0, "This must not be negative.").max(8.64e15);
/** A rubric score: whole, 1 to 5. */
export const rubric = z.int("Scores are whole numbers.").min(1, "Scores start at 1.").max(5, "Scores end at 5.");
/** An amount in whole currency units, two decimals at most; stored as integer minor units. */
export const money = number
  .max(9e13)
  .refine((value) => Math.abs(value * 100 - Math.round(value * 100)) < 1e-4, {
    message: "Money has at most two decimals.",
  })
  // What a table keeps in minor units and a branch of the plan as it came must be the same amount; and no minus zero.
  .transform((value) => Math.round(value * 100) / 100 + 0);

/** A field that may be missing or null; it reads as null. */
export const maybe = <T extends z.ZodType>(field: T) => field.nullish().transform((value) => value ?? null);
/** A list that may be missing or null; it reads as empty. */
export const list = <T extends z.ZodType>(item: T, max = 500) =>
  z
    .array(item)
    .max(max, `At most ${max} entries.`)
    .nullish()
    .transform((value) => value ?? []);
/** A flag that may be missing or null; it reads as false. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);
/** A word that values go by, as a role: nothing that cannot be stored, and nothing every object knows already. */
export const key = z
  .string()
  .min(1)
  .max(64)
  .refine((word) => word.isWellFormed() && !control.test(word), "This text holds characters that cannot be stored.")
  .refine((word) => !(word in {}), "This word cannot be a name here. Choose another.");

/** Named values; missing or null reads as empty. */
export const named = <T extends z.ZodType>(value: T) =>
  z
    .record(key, value)
    .nullish()
    .transform((given) => given ?? {});
