import { lazyRouteComponent } from '@tanstack/react-router';

export { Signatures } from './components/signatures.tsx';
export { Verdict } from './components/verdict.tsx';

export const verificationPages = {
  check: lazyRouteComponent(() => import('./routes/check-page.tsx'), 'CheckPage'),
  trust: lazyRouteComponent(() => import('./routes/trust-page.tsx'), 'TrustPage'),
};
