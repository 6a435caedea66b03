/** Storylines of the fixtures, as a file holds them. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export const STORY_FILES = ['school', 'rumour', 'leader', 'shelter', 'night', 'road'] as const;
export const storyFile = (name: string): Record<string, unknown> =>
  parse(readFileSync(`tests/fixtures/storylines/${name}.yaml`, 'utf8')) as Record<string, unknown>;
