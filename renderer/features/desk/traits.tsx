import { IconLink, IconTags, IconUnlink, IconUsers } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import type { CaseView } from '#shared/contract/cases.ts';
import { traitTexts as texts } from '#shared/text/screens/desk.ts';
import type { Text } from '#shared/text/text.ts';
import { useMay } from '../../bridge/session.ts';
import { IconButton } from '../../ui/commands/action-button.tsx';
import { useCommands } from '../../ui/commands/commands.tsx';
import { kitTexts } from '#shared/text/screens/kit.ts';
import { useSay } from '../../ui/language/language.tsx';
import { useNavigation } from '../../ui/navigation/navigation.tsx';
import { LinkDialog, UnlinkDialog } from './link-dialogs.tsx';
import { ModusDialog } from './modus-dialog.tsx';
import { TeamDialog } from './team-dialog.tsx';
import './traits.css';

const icon = { size: 16, stroke: 1.5 } as const;

/** Who works on the case, how it was done, and which cases it hangs together with: one line. */
export function Traits({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { team, modus } = view;
  const people = team.map(({ name, task }) => (task === '' ? name : `${name} (${task})`)).join(', ');
  return (
    <div className="rb-traits">
      <Trait
        label={texts.team}
        act={texts.setTeam}
        icon={<IconUsers {...icon} />}
        dialog={(onClose) => <TeamDialog view={view} onClose={onClose} />}
      >
        <span className="rb-trait-words" title={people}>
          {people === '' ? say(texts.noTeam) : people}
        </span>
      </Trait>
      <Trait
        label={texts.modus}
        act={texts.setModus}
        icon={<IconTags {...icon} />}
        dialog={(onClose) => <ModusDialog view={view} onClose={onClose} />}
      >
        <span className="rb-trait-words" title={modus.join(', ')}>
          {modus.length === 0 ? say(texts.noTeam) : modus.join(', ')}
        </span>
      </Trait>
      <Trait
        label={texts.links}
        act={texts.link}
        icon={<IconLink {...icon} />}
        dialog={(onClose) => <LinkDialog view={view} onClose={onClose} />}
      >
        {view.links.length === 0 ? say(texts.noLinks) : <Links view={view} />}
      </Trait>
    </div>
  );
}

interface TraitProps {
  readonly label: Text;
  readonly act: Text;
  readonly icon: ReactNode;
  readonly dialog: (onClose: () => void) => ReactNode;
  readonly children: ReactNode;
}

function Trait({ label, act, icon: sign, dialog, children }: TraitProps) {
  const say = useSay();
  const mayRecord = useMay('record-case');
  const [opened, setOpened] = useState(false);
  const open = () => {
    setOpened(true);
  };
  useCommands(
    mayRecord ? [{ id: `case.${act.en}`, label: act, group: kitTexts.groupHere, icon: sign, run: open }] : [],
  );
  return (
    <div className="rb-trait">
      <span className="rb-quiet">{say(label)}:</span>
      {children}
      {mayRecord ? (
        <IconButton label={say(act)} onClick={open}>
          {sign}
        </IconButton>
      ) : null}
      {opened
        ? dialog(() => {
            setOpened(false);
          })
        : null}
    </div>
  );
}

/** Each leads to its case; what links them stands behind the number. */
function Links({ view }: { readonly view: CaseView }) {
  const say = useSay();
  const { go } = useNavigation();
  const mayRecord = useMay('record-case');
  const [removing, setRemoving] = useState<CaseView['links'][number] | null>(null);
  return (
    <span className="rb-links">
      {view.links.map((link) => (
        <span key={link.other} className="rb-linked">
          <button
            type="button"
            className="rb-link"
            title={`${link.title}: ${link.reason}`}
            onClick={() => {
              go({ screen: 'case', case: link.other });
            }}
          >
            {link.number}
          </button>
          {mayRecord ? (
            <IconButton
              label={say(texts.unlinkOf, { other: link.number })}
              onClick={() => {
                setRemoving(link);
              }}
            >
              <IconUnlink size={14} stroke={1.5} />
            </IconButton>
          ) : null}
        </span>
      ))}
      {removing === null ? null : (
        <UnlinkDialog
          view={view}
          link={removing}
          onClose={() => {
            setRemoving(null);
          }}
        />
      )}
    </span>
  );
}
