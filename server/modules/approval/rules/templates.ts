import type { Capacity } from '#server/platform/access/actor.ts';

/** Clerks and unit heads keep the agency's templates. */
export const keepsTemplates = ({ role }: Capacity): boolean => role === 'clerk' || role === 'unit-head';
