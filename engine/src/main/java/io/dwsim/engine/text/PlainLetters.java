package io.dwsim.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Writes names in a-z and 0-9, letter by letter as {@link Handles#plain}, but without a text in between. */
final class PlainLetters {

    private static final PlainLetters GERMAN = new PlainLetters(Locale.GERMAN);
    private static final PlainLetters OTHERS = new PlainLetters(Locale.ROOT);

    /** Latin letters with marks, in the first of two blocks. */
    private static final int LATIN_END = 0x250;

    private static final int ADDITIONAL = 0x1E00;
    private static final int ADDITIONAL_END = 0x1F00;

    private final byte[][] latin = new byte[LATIN_END][];
    private final byte[][] additional = new byte[ADDITIONAL_END - ADDITIONAL][];

    private PlainLetters(Locale locale) {
        for (int c = 0; c < LATIN_END; c++) {
            latin[c] = plain(c, locale);
        }
        for (int c = ADDITIONAL; c < ADDITIONAL_END; c++) {
            additional[c - ADDITIONAL] = plain(c, locale);
        }
    }

    static PlainLetters of(Locale locale) {
        return locale.getLanguage().equals("de") ? GERMAN : OTHERS;
    }

    /** Appends what of valid UTF-8 can be written so. */
    void append(byte[] utf8, int from, int to, Utf8Builder out) {
        for (int i = from; i < to; ) {
            int lead = utf8[i] & 0xFF;
            byte[] letters = null;
            if (lead < 0x80) {
                letters = latin[lead];
                i++;
            } else if (lead < 0xE0) {
                int c = ((lead & 0x1F) << 6) | (utf8[i + 1] & 0x3F);
                letters = c < LATIN_END ? latin[c] : null;
                i += 2;
            } else if (lead < 0xF0) {
                int c = ((lead & 0x0F) << 12) | ((utf8[i + 1] & 0x3F) << 6) | (utf8[i + 2] & 0x3F);
                letters = c >= ADDITIONAL && c < ADDITIONAL_END ? additional[c - ADDITIONAL] : null;
                i += 3;
            } else {
                i += 4;
            }
            if (letters != null && letters.length == 1) {
                out.appendAscii((char) letters[0]);
            } else if (letters != null) {
                out.append(letters, 0, letters.length);
            }
        }
    }

    private static byte[] plain(int c, Locale locale) {
        return Handles.plain(Character.toString(c), locale).getBytes(StandardCharsets.US_ASCII);
    }
}
