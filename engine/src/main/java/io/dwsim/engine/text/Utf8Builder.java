package io.dwsim.engine.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing run of UTF-8 bytes. What goes in comes out valid: no NUL, no half of a surrogate pair. */
public final class Utf8Builder {

    private static final char REPLACEMENT = '\uFFFD';
    private static final byte[] DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz".getBytes(StandardCharsets.US_ASCII);

    private byte[] bytes;
    private int length;

    public Utf8Builder(int capacity) {
        bytes = new byte[capacity];
    }

    /** The bytes so far, of which {@link #length()} count; replaced when the builder grows. */
    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    /** Drops everything from a position on, which must not be inside a character. */
    public void truncate(int newLength) {
        length = newLength;
    }

    public void append(byte[] source, int start, int count) {
        reserve(count);
        System.arraycopy(source, start, bytes, length, count);
        length += count;
    }

    /** Appends one character below U+0080, but not NUL. */
    public void appendAscii(char character) {
        reserve(1);
        bytes[length++] = (byte) character;
    }

    /** Appends text; NUL is left out, half a surrogate pair becomes U+FFFD. */
    public void append(CharSequence text) {
        int count = text.length();
        reserve(3 * count);
        for (int i = 0; i < count; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                if (c != 0) {
                    bytes[length++] = (byte) c;
                }
            } else if (!Character.isSurrogate(c)) {
                appendCodePoint(c);
            } else if (Character.isHighSurrogate(c) && i + 1 < count && Character.isLowSurrogate(text.charAt(i + 1))) {
                appendCodePoint(Character.toCodePoint(c, text.charAt(++i)));
            } else {
                appendCodePoint(REPLACEMENT);
            }
        }
    }

    /** Appends a number of at least 0 with leading zeros to a width of at most 19 digits. */
    public void appendDigits(long number, int width) {
        appendRadix(number, 10, width);
    }

    /** Appends a number of at least 0 with as many digits as it has, and leading zeros up to a width. */
    public void appendNumber(long number, int width) {
        int digits = 1;
        for (long rest = number; rest >= 10; rest /= 10) {
            digits++;
        }
        appendDigits(number, StrictMath.max(width, digits));
    }

    /** Appends an unsigned number in a radix up to 36, in lower case, with leading zeros, exactly {@code width} long. */
    public void appendRadix(long number, int radix, int width) {
        reserve(width);
        long rest = number;
        for (int i = length + width - 1; i >= length; i--) {
            long quotient = quotient(rest, radix);
            bytes[i] = DIGITS[(int) (rest - quotient * radix)];
            rest = quotient;
        }
        length += width;
    }

    /** Of an unsigned number. A division by a constant is a multiplication, many times faster than one by a variable. */
    private static long quotient(long number, int radix) {
        if (radix == 16) {
            return number >>> 4;
        }
        if (number < 0) {
            return Long.divideUnsigned(number, radix);
        }
        return radix == 36 ? number / 36 : radix == 10 ? number / 10 : number / radix;
    }

    /**
     * Cuts what was appended since a position to a number of code points and of bytes, never inside a character.
     *
     * @param maxBytes at least 4
     */
    public void cut(int start, int maxCodePoints, int maxBytes) {
        if (length - start <= maxCodePoints && length - start <= maxBytes) {
            return;
        }
        int codePoints = 0;
        for (int i = start; i < length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                int size = sequenceLength(bytes[i]);
                if (codePoints == maxCodePoints || i - start + size > maxBytes) {
                    length = i;
                    return;
                }
                codePoints++;
            }
        }
    }

    /** Drops the spaces at the end of what was appended since a position. */
    public void trimEnd(int start) {
        while (length > start && bytes[length - 1] == ' ') {
            length--;
        }
    }

    /** The text from a position to the end. */
    public String toString(int start) {
        return new String(bytes, start, length - start, StandardCharsets.UTF_8);
    }

    private void appendCodePoint(int c) {
        if (c < 0x800) {
            bytes[length++] = (byte) (0xC0 | (c >> 6));
        } else {
            if (c < 0x10000) {
                bytes[length++] = (byte) (0xE0 | (c >> 12));
            } else {
                bytes[length++] = (byte) (0xF0 | (c >> 18));
                bytes[length++] = (byte) (0x80 | ((c >> 12) & 0x3F));
            }
            bytes[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[length++] = (byte) (0x80 | (c & 0x3F));
    }

    private static int sequenceLength(byte lead) {
        int value = lead & 0xFF;
        return value < 0x80 ? 1 : value < 0xE0 ? 2 : value < 0xF0 ? 3 : 4;
    }

    private void reserve(int count) {
        if (count > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.addExact(length, count), bytes.length + (bytes.length >> 1)));
        }
    }
}
