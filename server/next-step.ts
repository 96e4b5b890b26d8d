import type { AttuneError } from "@/domain/errors";

/**
 * The sentence of a refusal. What is not there is mostly said in one sentence wherever it is missed; what to do about it is
 * the same for all of these, and said here.
 */
export function withNextStep({ code, message }: AttuneError): string {
  const saysMore = /[.:;] /.test(message);
  return code === "not_found" && !saysMore
    ? `${message} Load the page again: it then shows what is there now.`
    : message;
}
