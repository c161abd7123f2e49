import { lazy, Suspense, useState } from 'react';
import { useTexts } from '#web/lib/texts.ts';
import { Button } from '#web/ui/button.tsx';
import type { Outgoing } from '../api/types.ts';
import type { RouteStep } from './api.ts';
import { wayTexts } from './texts.ts';

const RouteDialog = lazy(() => import('./route-dialog.tsx').then((module) => ({ default: module.RouteDialog })));

/** Opens the editor of the way. */
export function RouteChoice({ document, route }: { document: Outgoing; route: readonly RouteStep[] }) {
  const say = useTexts(wayTexts);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button small onClick={() => setOpen(true)}>{say('choose')}</Button>
      {isOpen && <Suspense><RouteDialog document={document} route={route} onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
}
