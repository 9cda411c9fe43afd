import type { CaseStage } from '#shared/domain/case/stages.ts';
import type { ConfigurationTopic } from '#shared/domain/configuration/events.ts';
import type { CustodyState } from '#shared/domain/custody/transitions.ts';
import type { HandoverStage } from '#shared/domain/handover/events.ts';
import type { PaperKind } from '#shared/domain/paper/events.ts';

/**
 * Every place in the window. A new screen adds its line here and its component in app/screens.tsx. Routes hold ids
 * only, never words of a case: they outlive the lock so that unlocking returns to where the person was.
 */
export type Route =
  | { readonly screen: 'cases' }
  | { readonly screen: 'case-new' }
  | { readonly screen: 'case'; readonly case: string; readonly tab?: CaseTab }
  | { readonly screen: 'stage-new'; readonly case: string; readonly to?: CaseStage }
  | { readonly screen: 'letter-new'; readonly case: string; readonly kind?: PaperKind }
  | { readonly screen: 'warrant-new'; readonly case: string }
  | { readonly screen: 'application-new'; readonly case: string; readonly seizure?: string; readonly again?: string }
  | { readonly screen: 'decision-new'; readonly case: string; readonly application: string }
  | { readonly screen: 'ruling-new'; readonly case: string }
  | { readonly screen: 'seizure-new'; readonly case: string; readonly draft?: string }
  | { readonly screen: 'register-import'; readonly case?: string }
  | { readonly screen: 'person-new'; readonly case: string }
  | { readonly screen: 'items'; readonly custody?: CustodyState }
  | { readonly screen: 'item'; readonly item: string }
  /** `at`: the place of a file in the list. */
  | { readonly screen: 'files'; readonly item: string; readonly at?: number; readonly category?: string }
  | { readonly screen: 'files-import'; readonly item: string }
  | { readonly screen: 'files-compare'; readonly item: string; readonly comparison?: string }
  | { readonly screen: 'files-find' }
  | { readonly screen: 'hash-sets' }
  | { readonly screen: 'intake'; readonly case?: string }
  | { readonly screen: 'finds' }
  | { readonly screen: 'find-new'; readonly again?: string }
  | { readonly screen: 'find'; readonly find: string }
  | { readonly screen: 'duties' }
  | { readonly screen: 'configuration'; readonly topic?: ConfigurationTopic }
  | { readonly screen: 'handovers' }
  /** `stage`: wanted by what leads there; else the one that the stage of the case asks for. */
  | { readonly screen: 'handover-new'; readonly case: string; readonly stage?: HandoverStage }
  | { readonly screen: 'verify' }
  | { readonly screen: 'audit' }
  | { readonly screen: 'backups' }
  | { readonly screen: 'openings'; readonly case?: string }
  | { readonly screen: 'users' }
  | { readonly screen: 'user-new' }
  | { readonly screen: 'settings' };

export const caseTabs = ['items', 'duties', 'stages', 'papers', 'people', 'finds', 'timeline', 'attachments'] as const;
export type CaseTab = (typeof caseTabs)[number];

export type ScreenName = Route['screen'];

/** Where Escape leads when there is no way back: up. */
export function parentOf(route: Route): Route | null {
  switch (route.screen) {
    case 'case':
    case 'case-new':
      return { screen: 'cases' };
    case 'warrant-new':
    case 'application-new':
    case 'decision-new':
    case 'ruling-new':
      return { screen: 'case', case: route.case, tab: 'papers' };
    case 'stage-new':
    case 'seizure-new':
    case 'handover-new':
      return { screen: 'case', case: route.case };
    case 'letter-new':
      return { screen: 'case', case: route.case, tab: 'papers' };
    case 'register-import':
      return route.case === undefined ? { screen: 'cases' } : { screen: 'case', case: route.case };
    case 'person-new':
      return { screen: 'case', case: route.case, tab: 'people' };
    case 'item':
    case 'files-find':
      return { screen: 'items' };
    case 'files':
    case 'files-import':
    case 'files-compare':
      return { screen: 'item', item: route.item };
    case 'find':
    case 'find-new':
      return { screen: 'finds' };
    case 'user-new':
      return { screen: 'users' };
    case 'configuration':
      return { screen: 'settings' };
    case 'hash-sets':
      return { screen: 'configuration' };
    case 'intake':
    case 'finds':
    case 'duties':
    case 'cases':
    case 'items':
    case 'handovers':
    case 'verify':
    case 'audit':
    case 'backups':
    case 'openings':
    case 'users':
    case 'settings':
      return null;
  }
}

export const sections = [
  'cases',
  'items',
  'intake',
  'finds',
  'duties',
  'handovers',
  'verify',
  'audit',
  'backups',
  'openings',
  'users',
  'settings',
] as const satisfies readonly ScreenName[];
export type Section = (typeof sections)[number];

/** Which word of the left rail is lit. */
export function sectionOf(route: Route): Section {
  switch (route.screen) {
    case 'case-new':
    case 'case':
    case 'stage-new':
    case 'letter-new':
    case 'warrant-new':
    case 'application-new':
    case 'decision-new':
    case 'ruling-new':
    case 'seizure-new':
    case 'register-import':
    case 'person-new':
      return 'cases';
    case 'item':
    case 'files':
    case 'files-import':
    case 'files-compare':
    case 'files-find':
      return 'items';
    case 'find':
    case 'find-new':
      return 'finds';
    case 'user-new':
      return 'users';
    case 'handover-new':
      return 'handovers';
    case 'configuration':
    case 'hash-sets':
      return 'settings';
    default:
      return route.screen;
  }
}
