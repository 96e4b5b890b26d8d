import { z } from "zod";

/** What has to be said besides a link: taken exactly as typed, any character. It is told to people, so words are good. */
export const sharePassphrase = z
  .string()
  .min(12, "Use 12 characters or more. Three or four words work well.")
  .max(200, "Use at most 200 characters.")
  .refine((value) => value.isWellFormed(), "This holds characters that cannot be stored.");
