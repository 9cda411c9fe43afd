import { useSession } from '../bridge/session.ts';
import { SettingsScreen } from '../features/settings/settings-screen.tsx';
import { VerifyScreen } from '../features/verify/verify-screen.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';
import type { Route } from '../ui/navigation/routes.ts';

/** Which component shows which route. The visit's key makes every visit a screen of its own. */
export function CurrentScreen() {
  const { route, visitKey } = useNavigation();
  return <Screen key={visitKey} route={route} />;
}

/** Inside the lock, one's own bundles can be verified with one's own key. */
function OwnVerifyScreen() {
  return <VerifyScreen ownKey={useSession().catalogue.bundleKey} />;
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'verify':
      return <OwnVerifyScreen />;
    case 'settings':
      return <SettingsScreen />;
    default:
      return null;
  }
}
