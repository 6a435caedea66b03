/** The county's panel of experts by field, with how sure their advice is (plan 三（六）1; confidence is a design choice). */
export const EXPERTS = {
  water: { confidence: 0.85 },
  forest: { confidence: 0.8 },
  structure: { confidence: 0.8 },
  chemistry: { confidence: 0.85 },
  geology: { confidence: 0.75 },
  meteorology: { confidence: 0.7 },
  medicine: { confidence: 0.9 },
} as const;
export type ExpertField = keyof typeof EXPERTS;
/** From the question to the advice, min (design choice). */
export const EXPERT_MINUTES = 15;
