package org.reckon.tokenizer;

/**
 * Cuts English text into tokens and sentences, by the conventions of Universal Dependencies and the
 * Penn Treebank: clitics are tokens ({@code do|n't}, {@code Assad|'s}), hyphens part words ({@code
 * UK|-|based}) but not prefixes ({@code non-lethal}), numbers stay whole with the separators inside
 * them ({@code 12,500}), and units, scales and currency signs that touch a number are tokens
 * ({@code $|3.5|bn}).
 *
 * <p>Any sequence of UTF-16 units is legal, lone surrogates included. White space, control
 * characters and invisible format characters are in no token; every other character is in exactly
 * one. Time and memory are linear in the text. Immutable, safe for use by several threads.
 *
 * @see <a href="https://universaldependencies.org/en/">Universal Dependencies for English</a>
 */
public final class TextTokenizer {

  private final Lexicon lexicon = Lexicon.english();

  /**
   * Finds the tokens and sentences of a text.
   *
   * @param text any text, of any length; not null
   * @return offsets in UTF-16 units of {@code text}
   */
  public Segmentation segment(CharSequence text) {
    char[] characters = new char[text.length() + 1];
    text.toString().getChars(0, text.length(), characters, 0);
    characters[text.length()] = ' ';
    replaceLoneSurrogates(characters);
    TokenList tokens = TokenAssembler.tokens(lexicon, characters);
    int[] sentences = SentenceSplitter.firstTokens(lexicon, characters, tokens);
    return new Segmentation(tokens.copyOfBegins(), tokens.copyOfEnds(), sentences);
  }

  /** The automaton knows characters only; a replacement character keeps all offsets. */
  private static void replaceLoneSurrogates(char[] text) {
    for (int i = 0; i < text.length; i++) {
      if (Character.isSurrogate(text[i])) {
        if (i + 1 < text.length && Character.isSurrogatePair(text[i], text[i + 1])) {
          i++;
        } else {
          text[i] = '\uFFFD';
        }
      }
    }
  }
}
