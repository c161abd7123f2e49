import { useAsk } from '#web/lib/ask.ts';

/** Whether this is the demonstration, where people try the system with what it brings. */
export function useIsDemo(): boolean {
  const { data } = useAsk(['identity', 'personas'], 'identity', 'listPersonas');
  return (data?.personas.length ?? 0) > 0;
}
