/**
 * What a face is for: titles and numerals; statements, whose small letters it draws as capitals; text; or text in
 * large print.
 */
export type FaceRole = 'display' | 'capitals' | 'text' | 'legible'

/** The name by which stylesheets ask for the face of a role, whatever face that is. */
export function familyOf(role: FaceRole): string {
  return `Zine ${role}`
}

/** A face from npm packages; all are under the SIL Open Font License. */
export interface Face {
  /** What the names of its fonts begin with, as a PDF tells them. */
  readonly fontNames: readonly string[]
  /** About how wide a letter is in parts of the size, so that the width of a word can be told. */
  readonly letterWidth: number
  /**
   * Its weights and slopes, each made of the stylesheets of one package or more: a letter comes from the
   * last one that has it.
   */
  readonly cuts: readonly (readonly StylesheetName[])[]
}

/** A stylesheet of an npm package, with a rule for each set of letters. */
export type StylesheetName = (typeof stylesheetNames)[number]

/** Every stylesheet that a face may need. */
export const stylesheetNames = [
  '@fontsource/league-gothic/400.css',
  '@fontsource/sofia-sans-extra-condensed/800.css',
  '@fontsource/bitter/400.css',
  '@fontsource/bitter/700.css',
  '@fontsource/bitter/400-italic.css',
  '@fontsource/atkinson-hyperlegible-next/400.css',
  '@fontsource/atkinson-hyperlegible-next/700.css',
  '@fontsource/atkinson-hyperlegible-next/400-italic.css',
  '@fontsource/be-vietnam-pro/400.css',
  '@fontsource/be-vietnam-pro/700.css',
  '@fontsource/be-vietnam-pro/400-italic.css',
  '@fontsource/pt-sans/400.css',
  '@fontsource/pt-sans/700.css',
  '@fontsource/pt-sans/400-italic.css',
  '@fontsource/karantina/700.css',
  '@fontsource/frank-ruhl-libre/400.css',
  '@fontsource/frank-ruhl-libre/700.css',
  '@fontsource/noto-sans-hebrew/400.css',
  '@fontsource/noto-sans-hebrew/700.css',
  '@fontsource-variable/noto-sans-sc/index.css',
] as const

const leagueGothic: Face = {
  fontNames: ['LeagueGothic'],
  letterWidth: 0.42,
  cuts: [['@fontsource/league-gothic/400.css']],
}
const sofiaSans: Face = {
  fontNames: ['SofiaSansExtraCondensed'],
  letterWidth: 0.5,
  cuts: [['@fontsource/sofia-sans-extra-condensed/800.css']],
}
const bitter: Face = {
  fontNames: ['Bitter'],
  letterWidth: 0.56,
  cuts: [
    ['@fontsource/bitter/400.css'],
    ['@fontsource/bitter/700.css'],
    ['@fontsource/bitter/400-italic.css'],
  ],
}
/** Drawn by the Braille Institute for readers with low vision: letters often taken for each other differ. */
const atkinson: Face = {
  fontNames: ['AtkinsonHyperlegibleNext'],
  letterWidth: 0.6,
  cuts: [
    ['@fontsource/atkinson-hyperlegible-next/400.css'],
    ['@fontsource/atkinson-hyperlegible-next/700.css'],
    ['@fontsource/atkinson-hyperlegible-next/400-italic.css'],
  ],
}
const beVietnamPro: Face = {
  fontNames: ['BeVietnamPro'],
  letterWidth: 0.62,
  cuts: [
    ['@fontsource/be-vietnam-pro/400.css'],
    ['@fontsource/be-vietnam-pro/700.css'],
    ['@fontsource/be-vietnam-pro/400-italic.css'],
  ],
}
const ptSans: Face = {
  fontNames: ['PTSans'],
  letterWidth: 0.6,
  cuts: [
    ['@fontsource/pt-sans/400.css'],
    ['@fontsource/pt-sans/700.css'],
    ['@fontsource/pt-sans/400-italic.css'],
  ],
}
const karantina: Face = {
  fontNames: ['Karantina'],
  letterWidth: 0.5,
  cuts: [['@fontsource/karantina/700.css']],
}
const frankRuhlLibre: Face = {
  fontNames: ['FrankRuhlLibre'],
  letterWidth: 0.55,
  cuts: [['@fontsource/frank-ruhl-libre/400.css'], ['@fontsource/frank-ruhl-libre/700.css']],
}
const notoSansHebrew: Face = {
  fontNames: ['NotoSansHebrew'],
  letterWidth: 0.6,
  cuts: [['@fontsource/noto-sans-hebrew/400.css'], ['@fontsource/noto-sans-hebrew/700.css']],
}
const notoSansSc: Face = {
  fontNames: ['NotoSansSC'],
  letterWidth: 1,
  cuts: [['@fontsource-variable/noto-sans-sc/index.css']],
}
/** Chinese has no narrow letters; addresses and numerals have. */
const notoSansScNarrow: Face = {
  fontNames: ['NotoSansSC', 'LeagueGothic'],
  letterWidth: 1,
  cuts: [['@fontsource-variable/noto-sans-sc/index.css', '@fontsource/league-gothic/400.css']],
}

/** The faces of a zine. */
export interface Faces extends Readonly<Record<FaceRole, Face>> {
  /** The sets of letters it may need, as the packages name them; those it has no use for are not looked at. */
  readonly subsets: RegExp
  /** Whether its letters fill the line from top to bottom, so that lines need room between them. */
  readonly tall?: boolean
  /** Whether the display face is small enough for pages that are read on a screen. */
  readonly onScreen: boolean
  /** Whether it has italics; where it has none, no letter is slanted. */
  readonly italics: boolean
}

/** The faces of a script: its capitals are those of its display face. */
type ScriptFaces = Omit<Faces, 'capitals'>

const latin: ScriptFaces = {
  display: leagueGothic,
  text: bitter,
  legible: atkinson,
  subsets: /-latin(-ext)?-/,
  onScreen: true,
  italics: true,
}

/** The faces for a script, by its ISO 15924 code. */
const byScript: Readonly<Record<string, ScriptFaces>> = {
  Latn: latin,
  Cyrl: {
    ...latin,
    display: sofiaSans,
    legible: ptSans,
    subsets: /-(cyrillic|latin)(-ext)?-/,
  },
  Hebr: {
    display: karantina,
    text: frankRuhlLibre,
    legible: notoSansHebrew,
    subsets: /-(hebrew|latin|latin-ext)-(4|7)/,
    onScreen: true,
    italics: false,
  },
  Hans: {
    display: notoSansScNarrow,
    text: notoSansSc,
    legible: notoSansSc,
    subsets: /./,
    tall: true,
    onScreen: false,
    italics: false,
  },
}
/** The faces for a language that needs other letters than its script has as a rule. */
const byLanguage: Readonly<Record<string, ScriptFaces>> = {
  vi: { ...latin, legible: beVietnamPro, subsets: /-(latin|latin-ext|vietnamese)-/ },
}

/**
 * Chooses the faces for a language.
 * @throws Error for a language whose script has none: it has no catalog either
 */
export function facesOf(language: string): Faces {
  const known = chosen.get(language) ?? chooseFaces(language)
  chosen.set(language, known)
  return known
}

/** It is asked for each letter, and to tell the script of a language takes long. */
const chosen = new Map<string, Faces>()

function chooseFaces(language: string): Faces {
  const { language: base, script } = new Intl.Locale(language).maximize()
  const faces = byLanguage[base] ?? byScript[script ?? '']
  if (faces === undefined) throw new Error(`There are no faces for ${language}.`)
  return { ...faces, capitals: faces.display }
}
