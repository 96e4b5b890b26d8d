import { daysBetween } from "../days";
import type { DataItem } from "./data-item";

/**
 * Rule R-LED-4: without a retention period, or last used longer ago than its retention.
 *
 * @param today YYYY-MM-DD
 */
export function isKeptTooLong({ retentionDays, lastUsedAt }: DataItem, today: string): boolean {
  if (retentionDays === null) return true;
  return lastUsedAt !== null && daysBetween(lastUsedAt, today) > retentionDays;
}
