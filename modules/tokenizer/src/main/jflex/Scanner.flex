package org.reckon.tokenizer;

/*
 * Cuts text into pieces. Every rule accepts (almost) each prefix of what it matches, so the automaton never reads far
 * beyond the piece that it returns, and scanning stays linear in the text whatever the text is. What needs knowledge of
 * words (clitics, abbreviations, host names, hyphens) is decided afterwards, in TokenAssembler.
 */

/** The automaton under {@link TokenAssembler}; generated from Scanner.flex. */
%%

%class Scanner
%final
%unicode
%int
%function next
%buffer 1
%state URL_REST

%{
  /**
   * Makes a scanner that reads a whole array in place, so that its offsets are the text's own.
   *
   * @param text the characters, never changed; the last one is a space, because what touches the end of the input is
   *     not returned
   */
  static Scanner over(char[] text) {
    Scanner scanner = new Scanner(null);
    scanner.zzBuffer = text;
    scanner.zzEndRead = text.length;
    scanner.zzAtEOF = true;
    return scanner;
  }

  /** Where the piece that was read last begins. */
  int begin() {
    return zzStartRead;
  }

  /** Where the piece that was read last ends. */
  int end() {
    return zzMarkedPos;
  }

  /** Gives back what stands behind {@code position} in the last piece; callers keep the part given back short. */
  void endAt(int position) {
    zzMarkedPos = position;
  }

  /** Reads the rest of an address, up to the next space, as the next piece. */
  void expectRestOfUrl() {
    yybegin(URL_REST);
  }
%}

Letter      = [\p{L}\p{Nl}]
InWord      = [\p{L}\p{M}\p{N}_\u00AD\u200C\u200D]
Digit       = \p{Nd}
Apostrophe  = ['’ʼ＇]
InnerMark   = {Apostrophe} | [‘`´]
Word        = {Letter} {InWord}*
Dashes      = "-"+
Narrow      = [\u00A0\u2009\u202F]
Separator   = [.,'’:/·٫٬]
Fraction    = [¼-¾⅐-⅞]
Number      = {Digit}+ ({Separator} {Digit}+)* {Fraction}? | {Fraction}
Grouped     = {Digit} {Digit}? {Digit}? ({Narrow} {Digit} {Digit} {Digit})+ ([.,] {Digit}+)?
UrlChar     = [^\p{Z}\p{Cc}<>\"“”«»\u200B-\u200F\u2060\uFEFF]
Modifier    = \p{Emoji_Modifier} | \uFE0F | \u20E3 | [\u{E0020}-\u{E007F}]
Pictograph  = [\p{Extended_Pictographic}--[\u00A9\u00AE\u203C\u2049\u2122\u2194-\u21AA\u3030\u303D\u3297\u3299]]
Emoji       = {Pictograph} {Modifier}* (\u200D {Pictograph} {Modifier}*)*
Flag        = [\u{1F1E6}-\u{1F1FF}] [\u{1F1E6}-\u{1F1FF}]
Keycap      = [0-9#*] \uFE0F? \u20E3
Nose        = "-" | "'" | "^"

%%

<URL_REST> {
  {UrlChar}+                                 { yybegin(YYINITIAL); return Piece.URL_REST; }
}

<YYINITIAL> {
  /* Space, and characters without a shape of their own. */
  [\p{Z}\p{Cc}\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+   { return Piece.SPACE; }

  {Letter}+                                  { return Piece.WORD; }
  {Word}                                     { return Piece.WORD_WITH_DIGITS; }
  {Word} ({InnerMark} {Word})+               { return Piece.WORD_WITH_APOSTROPHE; }
  {Word} ("." {Word})+                       { return Piece.DOTTED; }
  {Letter}+ {Digit}+ ([.,] {Digit}+)+        { return Piece.WORD_WITH_DECIMAL; }
  {Word} "(s)"                               { return Piece.WORD_WITH_DIGITS; }
  {Word} ("+" {Word})+                       { return Piece.WORD_WITH_DIGITS; }
  [Cc] "++"                                  { return Piece.WORD_WITH_DIGITS; }
  [A-Z]+ ("&" [A-Z]+)+                       { return Piece.WORD_WITH_DIGITS; }
  {Apostrophe} {Word}                        { return Piece.APOSTROPHE_WORD; }
  {Apostrophe} {Digit} {Digit} [sS]?         { return Piece.APOSTROPHE_YEAR; }

  {Number} | {Grouped}                       { return Piece.NUMBER; }
  "." {Digit}+                               { return Piece.POINT_NUMBER; }
  "." [a-z0-9]+                              { return Piece.POINT_WORD; }
  [fF] "/" {Digit}+ ("." {Digit}+)?          { return Piece.WORD_WITH_DIGITS; }
  [+] {Digit}+                               { return Piece.PLUS_NUMBER; }
  {Number} {Word} | {Number} [aApP] "." [mM] { return Piece.NUMBER_WITH_WORD; }
  ({Digit}{2} | {Digit}{3} "0") {Apostrophe} [sS]
                                             { return Piece.NUMBER; }
  {Digit}{4} "-" {Digit}{2} "-" {Digit}{2} ("T" {Digit}{2} ":" {Digit}{2} (":" {Digit}{2} ("." {Digit}+)?)? ("Z" | [-+] {Digit}{2} ":"? {Digit}{2})?)?
                                             { return Piece.NUMBER; }
   {Digit}{1,2} "-" {Digit}{1,2} "-" ({Digit}{2} | {Digit}{4})
                                             { return Piece.NUMBER; }
  {Digit}{1,3} ("-" {Digit}{3}){1,2} "-" {Digit}{4} | {Digit}{1,3} "-" {Digit}{4} | {Digit}{5} "-" {Digit}{4}
                                             { return Piece.HYPHENATED_NUMBER; }

  "http" "s"? "://" {UrlChar}+ | "ftp" "s"? "://" {UrlChar}+ | "www." {UrlChar}+ | "mailto:" {UrlChar}+
                                             { return Piece.URL; }
  "@" {Word} (("." | {Dashes}) {Word})*      { return Piece.AT_NAME; }
  "#" {Word}                                 { return Piece.HASHTAG; }

  {Emoji} | {Flag} | {Keycap}                { return Piece.EMOTICON; }
  [:;=] {Nose}? [)(\]\[|*DPpOo]              { return Piece.EMOTICON; }
  [:;=] {Nose}? ([)]+ | [(]+)                { return Piece.EMOTICON; }
  "<3"                                       { return Piece.EMOTICON; }

  "."                                        { return Piece.PERIOD; }
  "…" | "."{2} "."*                          { return Piece.ELLIPSIS; }
  [!?‼⁇⁈⁉。！？] | [.!?]* [!?] [.!?]*         { return Piece.TERMINAL; }
  "(" | "[" | "{"                            { return Piece.OPEN; }
  ")" | "]" | "}"                            { return Piece.CLOSE; }
  "“" | "„" | "‘" | "‚" | "«" | "‹" | "``"   { return Piece.OPEN_QUOTE; }
  "”" | "»" | "›" | "''"                     { return Piece.CLOSE_QUOTE; }
  \"                                         { return Piece.QUOTE; }
  {Apostrophe}                               { return Piece.APOSTROPHE; }
  "-"                                        { return Piece.HYPHEN; }
  [-=]+ ">" | "<" [-=]+ | [-=_]{2} [-=_]* | "*"+ | "~"+ | "#"+ | "+"+ | "$"+ | "<"{1,2} | ">"{1,2} | "/"+ | "\\"+ | [–—―]+
                                             { return Piece.SYMBOL; }
  ":" | ";" | ","                            { return Piece.PAUSE; }
  "°" [CFK]                                  { return Piece.SYMBOL; }
  /* Anything else stands alone, with the marks on top of it. */
  [^] \p{M}*                                 { return Piece.SYMBOL; }
}

[^]                                          { yybegin(YYINITIAL); return Piece.SYMBOL; }
<<EOF>>                                      { return Piece.END; }
