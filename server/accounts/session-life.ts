const dayMs = 24 * 60 * 60 * 1_000;

/** A session nobody uses ends after a week. */
export const sessionIdleMs = 7 * dayMs;
/** However busy it is, it ends after thirty days: then the person signs in again. */
export const sessionLongestMs = 30 * dayMs;
/** How often it is noted that a session is used. */
export const sessionNotedMs = 60 * 60 * 1_000;
