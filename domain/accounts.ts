import { z } from "zod";
import { roles } from "./access";
import { longestPassword } from "./accounts-password";
import { oneOf } from "./enums";
import { words } from "./fields";
import { linkSecretForm } from "./link-secret";

/** Signs that turn what follows around: a name stands in the middle of our sentences, and may not change how they read. */
const turning = /[\u202a-\u202e\u2066-\u2069]/g;

export const personName = words(120).transform((name) => name.replace(turning, ""));
export const email = z
  .email("This does not look like an e-mail address.")
  .max(254)
  .transform((value) => value.toLowerCase());
/** Taken exactly as typed: any character, spaces too. What a new one must be is decided where it is stored. */
export const givenPassword = z
  .string()
  .min(1, "Enter the password.")
  .max(longestPassword, `Use at most ${longestPassword} characters.`);
/** Six digits of an app, or a recovery code; spaces and hyphens do not count. */
export const code = z.string().min(1, "Enter the code.").max(40, "This code is too long.");
/** A secret of 256 bits out of a link. */
export const secret = z.string().regex(linkSecretForm, "This link is not complete.");
/** What an account was handed to show again at its next step, sealed by the server. */
export const ticket = z.string().regex(/^[A-Za-z0-9_-]{40,1000}$/, "Begin again: this step was not begun here.");
export const role = oneOf(roles);
export const start = oneOf(["sample", "empty"]);
