const labels: ReadonlyMap<string, string> = new Map([
  ["data_collection_integration", "Data collection and integration"],
  ["analysis", "Analysis"],
  ["testing_experimentation", "Testing and experiments"],
  ["deciding_planning", "Deciding and planning"],
  ["content_creation", "Content creation"],
  ["platforms_provider_fees", "Platforms and provider fees"],
  ["privacy_protection", "Privacy and protection"],
  ["people_other", "Other people costs"],
  ["risk_reserve", "Risk reserve"],
]);

/** What a category of cost is called; a category of one's own stands for itself. */
export const costCategoryWords = (category: string): string => labels.get(category) ?? category;
