import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconLock } from '@tabler/icons-react';
import { useState, type ReactElement } from 'react';
import { shellTexts } from '#shared/text/screens/shell.ts';
import { lockNow } from '../bridge/lock.ts';
import { useSession } from '../bridge/session.ts';
import { AccountMenu } from '../features/account/account-menu.tsx';
import { DutyCount } from '../features/duties/duty-count.tsx';
import { useActs } from '../ui/commands/acts.tsx';
import { KeyHint, Keys } from '../ui/commands/action-button.tsx';
import { useSay } from '../ui/language/language.tsx';
import { useNavigation } from '../ui/navigation/navigation.tsx';
import { sectionOf, type Section } from '../ui/navigation/routes.ts';
import { sectionsFor, type SectionLook } from './sections.ts';

const icon = { size: 20, stroke: 1.5, 'aria-hidden': true } as const;

/** Left rail: where one can go, and at its foot who is signed in, the lock and the settings. */
export function Rail() {
  const say = useSay();
  const { catalogue } = useSession();
  const [narrow, setNarrow] = useState(false);
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  const looks = sectionsFor(useActs());
  const upper = looks.filter(({ section }) => section !== 'settings');
  const lower = looks.filter(({ section }) => section === 'settings');
  return (
    <nav className="rb-rail" aria-label={say(shellTexts.navigation)} data-narrow={narrow || undefined}>
      <div className="rb-rail-head">
        <div className="rb-rail-name" title={`${catalogue.name}\n${catalogue.unit}`}>
          <strong>{catalogue.name}</strong>
          <span>{catalogue.unit}</span>
        </div>
        <button
          type="button"
          className="rb-rail-toggle"
          aria-label={say(narrow ? shellTexts.expand : shellTexts.collapse)}
          aria-expanded={!narrow}
          onClick={() => {
            setNarrow(!narrow);
          }}
        >
          <Toggle {...icon} />
        </button>
      </div>
      <ul>
        {upper.map((look) => (
          <RailLink key={look.section} look={look} narrow={narrow} />
        ))}
      </ul>
      <ul className="rb-rail-foot">
        <li>
          <AccountMenu narrow={narrow} />
        </li>
        <li>
          <RailHint label={say(shellTexts.lock)} keys="Ctrl+L" narrow={narrow}>
            <button
              type="button"
              className="rb-rail-link"
              aria-label={say(shellTexts.lock)}
              aria-keyshortcuts="Control+L"
              onClick={() => void lockNow()}
            >
              <IconLock {...icon} />
              <span className="rb-rail-word">{say(shellTexts.lockShort)}</span>
              <RailKey keys="Ctrl+L" />
            </button>
          </RailHint>
        </li>
        {lower.map((look) => (
          <RailLink key={look.section} look={look} narrow={narrow} />
        ))}
      </ul>
    </nav>
  );
}

function RailLink({ look, narrow }: { readonly look: SectionLook; readonly narrow: boolean }) {
  const say = useSay();
  const { route, go } = useNavigation();
  const section: Section = look.section;
  const Icon = look.icon;
  const word = say(look.label);
  return (
    <li>
      <RailHint label={word} keys={look.keys} narrow={narrow}>
        <button
          type="button"
          className="rb-rail-link"
          aria-current={sectionOf(route) === section ? 'page' : undefined}
          aria-keyshortcuts={look.keys}
          {...(narrow ? { 'aria-label': word } : {})}
          onClick={() => {
            go({ screen: section });
          }}
        >
          <Icon {...icon} />
          <span className="rb-rail-word">{word}</span>
          {section === 'duties' ? <DutyCount /> : null}
          <RailKey keys={look.keys} />
        </button>
      </RailHint>
    </li>
  );
}

interface RailHintProps {
  readonly label: string;
  readonly keys: string;
  readonly narrow: boolean;
  readonly children: ReactElement;
}

/** Only icons need their word beside them; where the word stands there, nothing lies over the page. */
function RailHint({ label, keys, narrow, children }: RailHintProps) {
  if (!narrow) return children;
  return (
    <KeyHint label={label} keys={keys} side="right">
      {children}
    </KeyHint>
  );
}

function RailKey({ keys }: { readonly keys: string }) {
  return (
    <span className="rb-rail-key" aria-hidden>
      <Keys keys={keys} />
    </span>
  );
}
