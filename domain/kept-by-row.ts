const mostSettings = 16;

/**
 * A function of a row and of the setting it stands in that is worked out once for each row object, as long as the setting
 * is the same. Two settings are the same when their keys are equal, so a key must name everything the work reads beside
 * the row. Pure as long as `work` is, and as long as nobody changes a row or an answer.
 */
export function keptByRow<Row extends object, Setting, Answer>(work: (row: Row, setting: Setting) => Answer) {
  const tokens = new Map<string, object>();
  const kept = new WeakMap<Row, { token: object; answer: Answer }>();
  return (setting: Setting, key: string): ((row: Row) => Answer) => {
    const token = tokens.get(key) ?? {};
    tokens.delete(key);
    tokens.set(key, token);
    const [oldest] = tokens.keys();
    if (tokens.size > mostSettings && oldest !== undefined) tokens.delete(oldest);
    return (row) => {
      const known = kept.get(row);
      if (known?.token === token) return known.answer;
      const answer = work(row, setting);
      kept.set(row, { token, answer });
      return answer;
    };
  };
}
