import { bundleFiles } from '../bundle/layout.ts';
import type { OtherKey, SealedEntry, Verdict } from '../bundle/report.ts';
import { sayFailure, type Problem } from './failure.ts';
import { identityTexts, otherRoleText, restrictedFileTexts } from './identity.ts';
import { verifierTexts as texts } from './screens/verifier.ts';
import { personRoleTexts } from './terms.ts';
import { say, type Language, type Text } from './text.ts';

/** The verdict in words: a heading, and what to do now. */
export interface VerdictText {
  readonly title: Text;
  readonly lead: Text;
}

const verdicts: Readonly<Record<Verdict, VerdictText>> = {
  whole: { title: texts.whole, lead: texts.wholeLead },
  'whole-but-untrusted-signer': { title: texts.untrusted, lead: texts.untrustedLead },
  broken: { title: texts.broken, lead: texts.brokenLead },
};
const otherKeys: Readonly<Record<OtherKey, VerdictText>> = {
  unknown: { title: texts.otherKey, lead: texts.otherKeyLead },
  retired: { title: texts.otherKey, lead: texts.retiredKeyLead },
};

const noBundle: VerdictText = { title: texts.noBundle, lead: texts.noBundleLead };
const aroundBundle: VerdictText = { title: texts.aroundBundle, lead: texts.aroundBundleLead };

type FoundProblems = readonly { readonly check: string; readonly problems: readonly Problem[] }[];

interface Judged {
  readonly verdict: Verdict;
  readonly otherKey: OtherKey | null;
  readonly checks: FoundProblems;
}

/**
 * A bundle that only the recipient's key speaks against is not called broken: somebody may have mistaken the key. Nor is
 * what is no bundle: somebody chose the wrong thing.
 */
export function verdictText({ verdict, otherKey, checks }: Judged): VerdictText {
  if (isNoBundle(checks)) return noBundle;
  if (isAroundBundle(checks)) return aroundBundle;
  return otherKey === null ? verdicts[verdict] : otherKeys[otherKey];
}

/**
 * Whether what was given is something else than a bundle: nothing but that is found, and `BUNDLE_NOT_RECOGNISED` names no
 * file that speaks for one. The verdict is `broken` nonetheless: nothing of it is to be believed.
 */
export function isNoBundle(checks: FoundProblems): boolean {
  const stranger = unrecognised(checks);
  return stranger !== null && Object.keys(stranger.details).length === 0;
}

/** Whether nothing else is found than a file of a bundle where none is: a folder that bundles lie in, or what is left of one. */
export function isAroundBundle(checks: FoundProblems): boolean {
  const file = unrecognised(checks)?.details['file'];
  // That of a bundle itself was changed.
  return file !== undefined && file !== bundleFiles.bagit;
}

/** The one problem of what is not a bundle by itself: something else, or a folder that bundles lie in. */
function unrecognised(checks: FoundProblems): Problem | null {
  const [only, ...more] = checks.flatMap(({ check, problems }) => problems.map((problem) => ({ check, ...problem })));
  if (only === undefined || more.length > 0) return null;
  return only.check === 'container' && only.code === 'BUNDLE_NOT_RECOGNISED' ? only : null;
}

const keyProblems: readonly string[] = ['FILE_PROOF_OTHER_KEY', 'FILE_PROOF_BUNDLE_OTHER_KEY'];

/** Whether nothing speaks against the proof of one file but the recipient's key: that may be mistaken too. */
export function isOfOtherKey(problems: readonly Pick<Problem, 'code'>[]): boolean {
  const told = problems.map(({ code }) => code);
  return told.includes('FILE_PROOF_OTHER_KEY') && told.every((code) => keyProblems.includes(code));
}

/** Problems of one kind: what is wrong, said once, and where. */
export interface ProblemGroup {
  readonly code: string;
  readonly sentence: string;
  /** A file by its path in the bundle, or what else the problem names; empty when it names nothing. */
  readonly about: string;
  /** Entries, lines or fields in words; empty when the whole is meant. */
  readonly places: string;
}

/** Details that say where a problem is, with the words for them; the first that is there counts. */
const placeTexts = {
  line: texts.atLines,
  row: texts.atLines,
  seq: texts.atEntries,
  field: texts.atField,
  treeSize: texts.atPosition,
  more: texts.atMore,
} as const;
type PlaceName = keyof typeof placeTexts;
const placeNames = Object.keys(placeTexts) as PlaceName[];
/** More than these say nothing new; the entries are in the file. */
const SHOWN_PLACES = 20;

/** The problems of a check, those with the same sentence about the same file as one, in the order they were found. */
export function groupProblems(language: Language, problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, Omit<ProblemGroup, 'places'> & { name: PlaceName | null; places: string[] }>();
  for (const problem of problems) {
    const sentence = sayFailure(language, problem);
    const about = aboutOf(problem.details);
    const name = placeNames.find((each) => problem.details[each] !== undefined) ?? null;
    const { code } = problem;
    const key = JSON.stringify([code, sentence, about, name]);
    const group = groups.get(key) ?? { code, sentence, about, name, places: [] };
    if (name !== null) group.places.push(String(problem.details[name]));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ code, sentence, about, name, places }) => ({
    code,
    sentence,
    about,
    places: name === null ? '' : say(language, placeTexts[name], { places: listed(language, places) }),
  }));
}

function aboutOf({ file, ...others }: Problem['details']): string {
  if (typeof file === 'string') return file;
  const known: readonly string[] = placeNames;
  const named = Object.entries(others).filter(([name]) => !known.includes(name));
  return named.flatMap(([, value]) => textsIn(value)).join(', ');
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function listed(language: Language, places: readonly string[]): string {
  const shown = [...new Set(places)];
  const first = shown.slice(0, SHOWN_PLACES).join(', ');
  const more = shown.length - SHOWN_PLACES;
  return more > 0 ? say(language, texts.morePlaces, { places: first, count: more }) : first;
}

const entryTexts: ReadonlyMap<string, Text> = new Map<string, Text>([
  ['person.recorded', texts.sealedIdentity],
  ['person.amended', texts.sealedAmended],
  ['restricted.added', texts.sealedFile],
]);
const roleTexts: ReadonlyMap<string, Text> = new Map(Object.entries(personRoleTexts));
const identityLabels: ReadonlyMap<string, Text> = new Map(
  Object.entries({ ...identityTexts, otherRole: otherRoleText }),
);
const fileLabels: ReadonlyMap<string, Text> = new Map(Object.entries(restrictedFileTexts));

/** What an entry keeps under seal. */
export function sealedTitle(language: Language, { type, seq }: SealedEntry): string {
  return say(language, entryTexts.get(type) ?? texts.sealedFile, { seq });
}

/** AK-01, and in what standing the person is protected. */
export function sealedPerson(
  language: Language,
  { code, roles }: SealedEntry,
): readonly [code: string, standing: string] {
  return [
    code === '' ? say(language, texts.noPerson) : code,
    roles.map((role) => wordOf(language, roleTexts, role)).join(', '),
  ];
}

/** Which fields are disclosed, and how many are not. */
export function sealedState(language: Language, entry: SealedEntry): string {
  const disclosed = entry.fields.filter((field) => field.disclosed);
  const count = entry.fields.length - disclosed.length;
  if (disclosed.length === 0) return say(language, texts.allWithheld, { count });
  if (count === 0) return say(language, texts.allDisclosed, { count: disclosed.length });
  const fields = disclosed.map(({ name }) => sealedField(language, entry, name)).join(', ');
  return say(language, texts.someDisclosed, { fields, count });
}

/** The label of a sealed value. */
export function sealedField(language: Language, { type }: SealedEntry, name: string): string {
  return wordOf(language, type === 'restricted.added' ? fileLabels : identityLabels, name);
}

/** All of it in one line. */
export function sealedLine(language: Language, entry: SealedEntry): string {
  const [code, standing] = sealedPerson(language, entry);
  return `${[code, standing].filter((part) => part !== '').join(', ')}. ${sealedTitle(language, entry)}. ${sealedState(language, entry)}`;
}

/** The word for a name, or the name itself: the bundle may be of a newer program. */
function wordOf(language: Language, words: ReadonlyMap<string, Text>, name: string): string {
  const text = words.get(name);
  return text === undefined ? name : say(language, text);
}
