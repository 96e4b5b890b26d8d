import { dayInWords } from "@/ui/dates";

/** `2026-10` as "Oct 2026". */
export const monthInWords = (month: string): string => dayInWords(`${month}-01`).replace(/^1 /, "");
