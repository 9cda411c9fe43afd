import { createContext, useContext, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { IconChevronRight } from '@tabler/icons-react';
import type { Route } from '../navigation/routes.ts';
import { useNavigation } from '../navigation/navigation.tsx';
import './page.css';

const PlaceContext = createContext<HTMLElement | null>(null);

/** The part of the top bar that says where one is; pages write into it. */
export function PlaceProvider({
  children,
}: {
  readonly children: (slot: (element: HTMLElement | null) => void) => ReactNode;
}) {
  const [slot, setSlot] = useState<HTMLElement | null>(null);
  return <PlaceContext value={slot}>{children(setSlot)}</PlaceContext>;
}

export interface Crumb {
  readonly label: string;
  readonly route: Route;
}

export interface PageProps {
  /** Heading, and the last step of where-am-I. */
  readonly title: string;
  readonly trail?: readonly Crumb[];
  /** Stands right of the heading: badges. */
  readonly aside?: ReactNode;
  /** Buttons, the primary one last. */
  readonly actions?: ReactNode;
  /** `fill`: the content scrolls by itself (lists). `read`: one readable column. Default: the page scrolls, full width. */
  readonly layout?: 'fill' | 'read';
  readonly children: ReactNode;
}

/** Every screen is one: heading, acts, content, and its place in the top bar. */
export function Page({ title, trail = [], aside, actions, layout, children }: PageProps) {
  const slot = useContext(PlaceContext);
  const shape = layout === undefined ? '' : ` rb-page-${layout}`;
  return (
    <div className={`rb-page${shape}`}>
      {slot === null ? null : createPortal(<Trail trail={trail} title={title} />, slot)}
      <div className="rb-page-head">
        <h1>{title}</h1>
        {aside}
        {actions === undefined ? null : <div className="rb-page-actions">{actions}</div>}
      </div>
      <div className="rb-page-body">{children}</div>
    </div>
  );
}

function Trail({ trail, title }: { readonly trail: readonly Crumb[]; readonly title: string }) {
  const { go } = useNavigation();
  return (
    <ol className="rb-trail">
      {trail.map((crumb) => (
        <li key={crumb.label}>
          <button
            type="button"
            title={crumb.label}
            onClick={() => {
              go(crumb.route);
            }}
          >
            {crumb.label}
          </button>
          <IconChevronRight size={14} stroke={1.5} aria-hidden />
        </li>
      ))}
      <li aria-current="page" title={title}>
        {title}
      </li>
    </ol>
  );
}
