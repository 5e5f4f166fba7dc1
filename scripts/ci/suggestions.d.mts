/** Turns a unified diff without context into review comments with suggestions. */
export function suggestions(diff: string, most?: number): Record<string, unknown>[];
