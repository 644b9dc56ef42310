/**
 * The signs of the scripts that write words without spaces, and their marks, as a class of a regular
 * expression: a line may end beside any of them, and each is as wide as it is high.
 */
export const unspacedClass = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303F\uFF00-\uFFEF]`
