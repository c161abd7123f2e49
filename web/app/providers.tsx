import { MantineProvider } from '@mantine/core';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { isPassing } from '#web/lib/problem.ts';
import { useTexts } from '#web/lib/texts.ts';
import { theme, variables } from '#web/ui/theme.ts';
import { Toasts } from '#web/ui/toast.tsx';
import { appTexts } from './texts.ts';

/** Realtime says what changed, so nothing is asked again merely because time has passed. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 60_000, retry: (count, error) => isPassing(error) && count < 6, refetchOnWindowFocus: false },
  },
});

export function Providers({ children }: { children: ReactNode }) {
  const say = useTexts(appTexts);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto">
      <QueryClientProvider client={cache}>
        {children}
        <Toasts label={say('toasts')} closeLabel={say('close')} />
      </QueryClientProvider>
    </MantineProvider>
  );
}
