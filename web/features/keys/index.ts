import { lazyRouteComponent } from '@tanstack/react-router';

export const keyPages = { keys: lazyRouteComponent(() => import('./routes/keys-page.tsx'), 'KeysPage') };
