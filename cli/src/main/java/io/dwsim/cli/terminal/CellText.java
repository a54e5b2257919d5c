package io.dwsim.cli.terminal;

/** Text of one table cell: on one line, without control characters, with a width in terminal columns. */
final class CellText {
    private CellText() {}

    /** Control characters in data must not move the cursor or recolour the terminal. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> visible.append("\\n");
                case '\r' -> visible.append("\\r");
                case '\t' -> visible.append("\\t");
                default -> {
                    if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                        visible.append("\\u{").append(Integer.toHexString(c)).append('}');
                    } else {
                        visible.appendCodePoint(c);
                    }
                }
            }
        });
        return visible.toString();
    }

    static int width(String text) {
        return text.codePoints().map(CellText::width).sum();
    }

    /** The text, or as much of its beginning as leaves room for the ellipsis. */
    static String cut(String text, int width, String ellipsis) {
        if (width(text) <= width) {
            return text;
        }
        StringBuilder cut = new StringBuilder();
        int room = width - ellipsis.length();
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            room -= width(codePoint);
            if (room < 0) {
                break;
            }
            cut.appendCodePoint(codePoint);
        }
        return cut.append(ellipsis).toString();
    }

    private static int width(int codePoint) {
        int type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(codePoint) ? 2 : 1;
    }

    /** East Asian Wide and Fullwidth blocks and emoji, as terminals draw them (Unicode UAX #11). */
    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115F
                        || (c >= 0x2E80 && c <= 0xA4CF)
                        || (c >= 0xAC00 && c <= 0xD7A3)
                        || (c >= 0xF900 && c <= 0xFAFF)
                        || (c >= 0xFE30 && c <= 0xFE6F)
                        || (c >= 0xFF00 && c <= 0xFF60)
                        || (c >= 0xFFE0 && c <= 0xFFE6)
                        || (c >= 0x1F300 && c <= 0x1FAFF)
                        || (c >= 0x20000 && c <= 0x3FFFD));
    }
}
