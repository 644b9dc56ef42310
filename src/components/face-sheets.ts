import notoSansSc from '@fontsource-variable/noto-sans-sc/index.css?inline'
import atkinsonHyperlegibleNext400Italic from '@fontsource/atkinson-hyperlegible-next/400-italic.css?inline'
import atkinsonHyperlegibleNext400 from '@fontsource/atkinson-hyperlegible-next/400.css?inline'
import atkinsonHyperlegibleNext700 from '@fontsource/atkinson-hyperlegible-next/700.css?inline'
import beVietnamPro400Italic from '@fontsource/be-vietnam-pro/400-italic.css?inline'
import beVietnamPro400 from '@fontsource/be-vietnam-pro/400.css?inline'
import beVietnamPro700 from '@fontsource/be-vietnam-pro/700.css?inline'
import bitter400Italic from '@fontsource/bitter/400-italic.css?inline'
import bitter400 from '@fontsource/bitter/400.css?inline'
import bitter700 from '@fontsource/bitter/700.css?inline'
import frankRuhlLibre400 from '@fontsource/frank-ruhl-libre/400.css?inline'
import frankRuhlLibre700 from '@fontsource/frank-ruhl-libre/700.css?inline'
import karantina700 from '@fontsource/karantina/700.css?inline'
import leagueGothic400 from '@fontsource/league-gothic/400.css?inline'
import notoSansHebrew400 from '@fontsource/noto-sans-hebrew/400.css?inline'
import notoSansHebrew700 from '@fontsource/noto-sans-hebrew/700.css?inline'
import ptSans400Italic from '@fontsource/pt-sans/400-italic.css?inline'
import ptSans400 from '@fontsource/pt-sans/400.css?inline'
import ptSans700 from '@fontsource/pt-sans/700.css?inline'
import sofiaSansExtraCondensed800 from '@fontsource/sofia-sans-extra-condensed/800.css?inline'
import { assignFaceRule, findFaceRules } from '../typography/face-rules.ts'
import { facesOf, type FaceRole, type StylesheetName } from '../typography/faces.ts'

const sheets: Readonly<Record<StylesheetName, string>> = {
  '@fontsource/league-gothic/400.css': leagueGothic400,
  '@fontsource/sofia-sans-extra-condensed/800.css': sofiaSansExtraCondensed800,
  '@fontsource/bitter/400.css': bitter400,
  '@fontsource/bitter/700.css': bitter700,
  '@fontsource/bitter/400-italic.css': bitter400Italic,
  '@fontsource/atkinson-hyperlegible-next/400.css': atkinsonHyperlegibleNext400,
  '@fontsource/atkinson-hyperlegible-next/700.css': atkinsonHyperlegibleNext700,
  '@fontsource/atkinson-hyperlegible-next/400-italic.css': atkinsonHyperlegibleNext400Italic,
  '@fontsource/be-vietnam-pro/400.css': beVietnamPro400,
  '@fontsource/be-vietnam-pro/700.css': beVietnamPro700,
  '@fontsource/be-vietnam-pro/400-italic.css': beVietnamPro400Italic,
  '@fontsource/pt-sans/400.css': ptSans400,
  '@fontsource/pt-sans/700.css': ptSans700,
  '@fontsource/pt-sans/400-italic.css': ptSans400Italic,
  '@fontsource/karantina/700.css': karantina700,
  '@fontsource/frank-ruhl-libre/400.css': frankRuhlLibre400,
  '@fontsource/frank-ruhl-libre/700.css': frankRuhlLibre700,
  '@fontsource/noto-sans-hebrew/400.css': notoSansHebrew400,
  '@fontsource/noto-sans-hebrew/700.css': notoSansHebrew700,
  '@fontsource-variable/noto-sans-sc/index.css': notoSansSc,
}

/**
 * The rules that bring the faces of a language, for some roles. The build takes out those that no letter
 * of the page needs (`src/build/site/subset-fonts.ts`).
 */
export function faceCss(language: string, roles: readonly FaceRole[]): string {
  const { subsets, italics, ...faces } = facesOf(language)
  const rules = roles.flatMap((role) =>
    faces[role].cuts
      .flat()
      .flatMap((name) => findFaceRules(sheets[name]))
      .filter(({ address }) => subsets.test(address.slice(address.lastIndexOf('/'))))
      .map((rule) => assignFaceRule(rule, role, language)),
  )
  return [...rules, ...(italics ? [] : ['html{font-synthesis:none}'])].join('')
}
