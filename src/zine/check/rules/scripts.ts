/** Scripts by their four letters, those of living languages, as Unicode divides them. */
const codes =
  'Latn Cyrl Grek Arab Hebr Hani Hira Kana Hang Bopo Deva Beng Guru Gujr Orya Taml Telu Knda Mlym Sinh Thai Laoo Tibt Mymr Khmr Geor Armn Ethi Mong Cher Copt Cans Syrc Thaa Nkoo Tfng Yiii Vaii Adlm Java Bali Sund Tglg Olck Mtei Lisu'
const patterns = codes.split(' ').map((code) => [code, new RegExp(`\\p{sc=${code}}`, 'u')] as const)
const names = new Intl.DisplayNames('en', { type: 'script' })

/** Ways of writing that take more than one script. */
const joined: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hani', 'Hira', 'Kana'],
  Kore: ['Hang', 'Hani'],
  Hans: ['Hani', 'Bopo'],
  Hant: ['Hani', 'Bopo'],
}

/** The script of a letter; undefined for what belongs to none or to several. */
export function scriptOf(letter: string): string | undefined {
  return patterns.find(([, pattern]) => pattern.test(letter))?.[0]
}

/** The scripts a language is written in, Latin beside its own; undefined where that is not known. */
export function scriptsOf(language: string): ReadonlySet<string> | undefined {
  // Unicode's guess for an unknown language is English.
  if (language === 'und') return undefined
  const { script } = new Intl.Locale(language).maximize()
  return script === undefined ? undefined : new Set(['Latn', ...(joined[script] ?? [script])])
}

/** A script's name in English: `Cyrillic`. */
export function nameScript(code: string): string {
  return names.of(code) ?? code
}
