import { useMe } from '#web/features/identity/index.ts';

/** Whether one of my posts keeps registers or answers for them: clerks and leaders. */
export const useMayReadRegisters = (): boolean => useMe().capacities.some(({ role }) => role === 'clerk' || role === 'head' || role === 'deputy');
